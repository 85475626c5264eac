package no.mandat.web.frame;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.Locale;
import java.util.UUID;
import no.mandat.web.session.SignedIn;
import no.mandat.workflow.party.ChooseLanguage;
import no.mandat.workflow.party.Profile;
import no.mandat.workflow.words.Words;

/** Changes the language of the page one is on, and remembers it for one's screens and mail. */
final class LanguageSwitch {

    private final Profile profile;

    LanguageSwitch(Profile profile) {
        this.profile = profile;
    }

    void to(Locale language, UI page) {
        var tag = Words.in(language).tag();
        profile.chooseLanguage(new ChooseLanguage(UUID.randomUUID(), tag));
        SignedIn.speaks(tag);
        LanguageChoice.remember(language);
        page.setLocale(language);
        ServiceStart.nameConnection(page);
        // A page that observes the change has kept what was written on it; any other is drawn anew.
        if (!(page.getCurrentView() instanceof LocaleChangeObserver)) {
            page.refreshCurrentRoute(false);
        }
    }
}
