package no.mandat.web.shared;

import com.vaadin.cdi.annotation.VaadinServiceEnabled;
import com.vaadin.cdi.annotation.VaadinServiceScoped;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import no.mandat.workflow.words.Words;

/** Gives Vaadin the words of the one catalogue. */
@VaadinServiceEnabled
@VaadinServiceScoped
public class Catalogue implements I18NProvider {

    private static final long serialVersionUID = 1L;

    @Override
    public List<Locale> getProvidedLocales() {
        return Words.languages();
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... values) {
        return Words.in(locale).of(key, values);
    }
}
