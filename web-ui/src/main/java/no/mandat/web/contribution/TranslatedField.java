package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.textfield.TextFieldBase;
import no.mandat.domain.contribution.Translated;
import no.mandat.web.shared.TypedText;

/**
 * A text in several languages, shown and written in one at a time: the field is that of the chosen language, and whoever translates
 * sees below it what is translated. What isn't there in the language of the call is shown below it in one in which it is.
 */
final class TranslatedField {

    private final TextFieldBase<?, String> field;
    private final String help;
    private Translated text = Translated.NONE;
    private String shown = "";

    /** @param changed told of what is typed */
    TranslatedField(TextFieldBase<?, String> field, String help, int most, Runnable changed) {
        this.field = field;
        this.help = help;
        field.setWidthFull();
        field.setHelperText(help);
        field.getElement().setProperty("maxlength", most);
        TypedText.steadily(field);
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
        field.getElement().setAttribute("lang", language);
        field.setHelperText(hint(from));
    }

    private String hint(String from) {
        if (!shown.equals(from) && text.has(from)) {
            return t("call.form.original", text.in(from));
        }
        return text.has(shown)
                ? help
                : text.texts().entrySet().stream()
                        .findFirst()
                        .map(one -> t("call.form.elsewhere", t("language." + one.getKey()), one.getValue()))
                        .orElse(help);
    }
}
