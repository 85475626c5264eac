package no.mandat.workflow.deliverable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import no.mandat.domain.deliverable.Section;
import no.mandat.workflow.progress.ProgressPart;
import no.mandat.workflow.progress.ProgressSource.Row;
import no.mandat.workflow.text.MarkdownText;
import no.mandat.workflow.words.Words;
import org.junit.jupiter.api.Test;

class ProgressTextTest {

    private static final ZonedDateTime AT = ZonedDateTime.of(2026, 11, 25, 9, 43, 0, 0, ZoneId.of("Europe/Oslo"));

    private static ProgressText in(String language) {
        return new ProgressText(Words.in(Locale.forLanguageTag(language)), AT);
    }

    @Test
    void isATableWithItsSourceAndInstantInTheLanguageOfTheText() {
        var told = List.of(
                Row.of(ProgressPart.REACHED, "Kartleggingen", "1. okt. 2026", "3. okt. 2026"),
                Row.of(ProgressPart.COMING, "Delnotatet", "1. des. 2026", "i gang"));
        assertThat(in("nb").of(ProgressPart.REACHED, told)).isEqualTo("""
                        | Milepæl | Frist | Nådd |
                        | --- | --- | --- |
                        | Kartleggingen | 1. okt. 2026 | 3. okt. 2026 |

                        *Kilde: Planen, 25. nov. 2026 kl. 09.43.*""");
        assertThat(in("en").of(ProgressPart.REACHED, told)).startsWith("| Milestone | Due | Reached |");
    }

    @Test
    void saysThatThereIsNothingToTell() {
        for (var part : ProgressPart.values()) {
            var text = in("nn").of(part, List.of());
            assertThat(text).contains("*Kjelde: ").doesNotContain("|");
            assertThat(Section.isWritten(text)).isTrue();
        }
    }

    @Test
    void whatSomethingIsCalledIsNoMarkdown() {
        var called = "<b>A</b> | *B* [x](javascript:y)\n# C & `d`";
        var text = in("nb").of(ProgressPart.RISKS, List.of(Row.of(ProgressPart.RISKS, called, "1", "2")));
        assertThat(text.lines().filter(line -> line.startsWith("|"))).hasSize(3);
        assertThat(MarkdownText.plain(text)).contains("<b>A</b> | *B* [x](javascript:y) # C & `d`");
    }

    @Test
    void tellsOfSoManyAndHowManyThereAreBeside() {
        var told = IntStream.range(0, 203)
                .mapToObj(i -> Row.of(ProgressPart.MEETINGS, "%d.".formatted(i), "gruppemøte", "holdt"))
                .toList();
        assertThat(in("nb").of(ProgressPart.MEETINGS, told))
                .contains("| 199. |", "I tillegg kommer 3 til.")
                .doesNotContain("| 200. |");
    }

    @Test
    void aRowHasThePartsColumns() {
        assertThatThrownBy(() -> Row.of(ProgressPart.INPUT, "bare ett")).isInstanceOf(IllegalArgumentException.class);
    }
}
