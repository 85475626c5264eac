package no.mandat.workflow.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TracesTest {

    private static final Pattern LETTER =
            Pattern.compile("mail\\.((?:contribution|call|lateEntry)[A-Z]\\w*)\\.subject");

    /** A letter that is forgotten here keeps the address of somebody who was erased. */
    @Test
    void everyLetterToContributorsLeavesATraceThatIsErased() {
        var letters = ResourceBundle.getBundle("no.mandat.words.words", Locale.of("nb")).keySet().stream()
                .map(LETTER::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .filter(kind -> !kind.equals("lateEntryAsked"))
                .collect(Collectors.toSet());

        assertThat(Traces.LETTERS).containsExactlyInAnyOrderElementsOf(letters);
    }
}
