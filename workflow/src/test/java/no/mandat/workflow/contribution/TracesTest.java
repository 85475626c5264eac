package no.mandat.workflow.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TracesTest {

    private static final Pattern LETTER =
            Pattern.compile("mail\\.((?:contribution|call|lateEntry)[A-Z]\\w*)\\.subject");

    private static final Pattern OUTSIDE = Pattern.compile("new OutsideLetter\\(\\s*\"(\\w+)\"");

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

    /** The same of those who are called to meetings from outside. */
    @Test
    void everyLetterOfMeetingsToAnAddressLeavesATraceThatIsErased() throws IOException {
        try (var sources = Files.list(Path.of("src/main/java/no/mandat/workflow/meeting"))) {
            var letters = sources.map(TracesTest::text)
                    .flatMap(text -> OUTSIDE.matcher(text).results())
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());

            assertThat(Traces.LETTERS_OF_MEETINGS).containsExactlyInAnyOrderElementsOf(letters);
        }
    }

    private static String text(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
