package no.mandat.web.shared;

import com.vaadin.flow.component.UI;
import java.util.Optional;
import no.mandat.domain.shared.Refusal;
import no.mandat.workflow.words.Dates;
import no.mandat.workflow.words.RefusalWords;
import no.mandat.workflow.words.Words;

/** Words in the language of the page that is being drawn. */
public final class Say {

    private Say() {}

    /** The text of a key with the values put in. */
    public static String t(String key, Object... values) {
        return words().of(key, values);
    }

    /** The word for a constant of an enum. */
    public static String t(Enum<?> constant) {
        return words().of(constant);
    }

    /** A refusal in words. */
    public static String t(Refusal refusal) {
        return new RefusalWords(words()).of(refusal);
    }

    /** The same, as it begins a line. */
    public static String sentence(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(words().locale()) + text.substring(1);
    }

    /** The catalogue in the page's language. */
    public static Words words() {
        return Words.in(Optional.ofNullable(UI.getCurrent()).map(UI::getLocale).orElse(Words.BOKMAL));
    }

    /** Days and times in the page's language. */
    public static Dates dates() {
        return new Dates(words());
    }
}
