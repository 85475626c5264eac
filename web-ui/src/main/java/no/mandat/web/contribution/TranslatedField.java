package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextFieldBase;
import no.mandat.domain.contribution.Translated;
import no.mandat.web.shared.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * A text in several languages, shown and written in one at a time: the field is that of the chosen language, and whoever translates
 * sees below it what is translated. What isn't there in the language of the call is shown below it in one in which it is. What is typed
 * or quoted is marked with its language; the label and the rest are the page's.
 */
final class TranslatedField {

    private static final String IN_ITS_LANGUAGE = "this.inputElement.lang = $0";

    private final TextFieldBase<?, String> field;
    private Translated text = Translated.NONE;
    private String shown = "";

    /** @param changed told of what is typed */
    TranslatedField(TextFieldBase<?, String> field, String help, int most, Runnable changed) {
        this.field = field;
        field.setWidthFull();
        field.setHelperText(help);
        field.getElement().setProperty("maxlength", most);
        TypedText.steadily(field);
        // In the browser its insides are made anew whenever it comes to the page.
        field.addAttachListener(attach -> mark());
        field.addValueChangeListener(change -> {
            text = text.with(shown, change.getValue());
            if (change.isFromClient()) {
                changed.run();
            }
        });
    }

    TextFieldBase<?, String> field() {
        return field;
    }

    /** What it says in each language. */
    Translated text() {
        return text;
    }

    /** Begins with that. */
    void fill(Translated with, String language) {
        text = with;
        show(language, language);
    }

    /** Goes to a language, from the one that it is written in. */
    void show(String language, String from) {
        shown = language;
        field.setValue(text.in(language));
        field.setHelperComponent(quoted(from));
        if (field.isAttached()) {
            mark();
        }
    }

    /** Nothing where it is there, in the language that it is written in: the help stands below it then. */
    private @Nullable Quoting quoted(String from) {
        if (!shown.equals(from) && text.has(from)) {
            return new Quoting(t("call.form.original", Quoting.place(0)), from, text.in(from));
        }
        return text.has(shown)
                ? null
                : text.texts().entrySet().stream()
                        .findFirst()
                        .map(one -> new Quoting(
                                t("call.form.elsewhere", t("language." + one.getKey()), Quoting.place(0)),
                                one.getKey(),
                                one.getValue()))
                        .orElse(null);
    }

    private void mark() {
        field.getElement().executeJs(IN_ITS_LANGUAGE, shown);
    }

    /**
     * Says that what it was about is gone.
     *
     * @param plain where it says nothing in the language that is shown
     * @param quoting has a {@link Quoting#place} for what it says
     */
    Span gone(String plain, String quoting) {
        return text.has(shown) ? new Quoting(quoting, shown, text.in(shown)) : new Span(plain);
    }
}
