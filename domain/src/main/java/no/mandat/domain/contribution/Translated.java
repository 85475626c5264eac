package no.mandat.domain.contribution;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A text in one language or several, by their tags ("nb", "nn", "en").
 *
 * @param texts what is empty isn't in it
 */
public record Translated(Map<String, String> texts) {

    /** No text in any language. */
    public static final Translated NONE = new Translated(Map.of());

    /** Takes a copy without what is empty, in the order of the tags. */
    public Translated {
        Map<String, String> said = new TreeMap<>(texts);
        said.values().removeIf(String::isBlank);
        texts = Collections.unmodifiableMap(said);
    }

    /** In one language. */
    public static Translated of(String language, String text) {
        return new Translated(Map.of(language, text));
    }

    /** What it says in that language, or nothing. */
    public String in(String language) {
        return texts.getOrDefault(language, "");
    }

    /** Whether it says something in that language. */
    public boolean has(String language) {
        return texts.containsKey(language);
    }

    /** Whether it says nothing at all. */
    public boolean isEmpty() {
        return texts.isEmpty();
    }

    /** The same with that text in that language. */
    public Translated with(String language, String text) {
        Map<String, String> next = new TreeMap<>(texts);
        next.put(language, text);
        return new Translated(next);
    }
}
