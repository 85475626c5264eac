package no.mandat.workflow.shared;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What somebody types into a filter, as a search for words that begin so, all of them. Only letters and digits count, so
 * that nothing typed is taken for the database's search operators.
 */
public final class WordPrefixes {

    private static final int MOST_WORDS = 8;

    private WordPrefixes() {}

    /** The search in the form of MariaDB's boolean mode, or none where no word was typed. */
    public static Optional<String> of(String typed) {
        var words = Arrays.stream(typed.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .map(word -> "+" + word + "*")
                .collect(Collectors.joining(" "));
        return Optional.of(words).filter(search -> !search.isEmpty());
    }
}
