package no.mandat.workflow.words;

import java.util.List;

/**
 * A piece of text that is not in words yet: a key of the catalogue with the values that are put in. So what is told to
 * several people can be said to each in their own language.
 */
public record Phrase(String key, List<Object> values) {

    /** Takes a copy of the values. */
    public Phrase {
        values = List.copyOf(values);
    }

    /** The text in a language. */
    public String in(Words words) {
        return words.of(key, values.toArray());
    }
}
