package no.mandat.workflow.deliverable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import no.mandat.domain.deliverable.Figures;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.deliverable.Section;
import no.mandat.workflow.progress.ProgressPart;
import no.mandat.workflow.progress.ProgressPeriod;
import no.mandat.workflow.progress.ProgressSource.Row;
import no.mandat.workflow.shared.FigureSource.Moment;
import no.mandat.workflow.text.MarkdownText;
import no.mandat.workflow.words.Words;
import org.junit.jupiter.api.Test;

class ProgressTextTest {

    private static final ZonedDateTime AT = ZonedDateTime.of(2026, 11, 25, 9, 43, 0, 0, ZoneId.of("Europe/Oslo"));

    private static final Moment NOW = new Moment(AT.toInstant(), AT.toLocalDate());
    private static final LocalDate ADOPTED = LocalDate.of(2026, 1, 13);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 12);
    private static final Figures TOTALS = new Figures(List.of(
            new ReportContent.Figure("milestonesReached", 7, "plan", AT.toInstant(), null),
            new ReportContent.Figure("meetingsHeld", 1, "meetings", AT.toInstant(), null),
            new ReportContent.Figure("contributionsReceived", 0, "contributions", AT.toInstant(), null)));
    private static final List<Row> REACHED =
            List.of(Row.of(ProgressPart.REACHED, "Kartleggingen", "1. okt. 2026", "3. okt. 2026"));

    private static Words words(String language) {
        return Words.in(Locale.forLanguageTag(language));
    }

    private static ProgressText in(String language) {
        return new ProgressText(words(language), ProgressPeriod.first(NOW), AT, ADOPTED, TOTALS);
    }

    private static ProgressText since(String language) {
        var period = new ProgressPeriod(LAST.atStartOfDay(AT.getZone()).toInstant(), NOW);
        return new ProgressText(words(language), period, AT, LAST, TOTALS);
    }

    @Test
    void isATableWithItsSourceAndInstantInTheLanguageOfTheText() {
        assertThat(in("nb").of(ProgressPart.REACHED, REACHED)).isEqualTo("""
                        Siden mandatet ble fastsatt, 13. jan. 2026:

                        | Milepæl | Frist | Nådd |
                        | --- | --- | --- |
                        | Kartleggingen | 1. okt. 2026 | 3. okt. 2026 |

                        *Kilde: Planen, 25. nov. 2026 kl. 09.43.*""");
        assertThat(in("en").of(ProgressPart.REACHED, REACHED))
                .contains("Since the mandate was adopted, ", "| Milestone | Due | Reached |");
    }

    @Test
    void tellsSinceWhenAndTheWholeBeside() {
        assertThat(since("nb").of(ProgressPart.REACHED, REACHED)).isEqualTo("""
                        Siden forrige løypemelding, 12. mars 2026:

                        | Milepæl | Frist | Nådd |
                        | --- | --- | --- |
                        | Kartleggingen | 1. okt. 2026 | 3. okt. 2026 |

                        I alt er 7 milepæler nådd.

                        *Kilde: Planen, 25. nov. 2026 kl. 09.43.*""");
        assertThat(since("nn").of(ProgressPart.MEETINGS, List.of()))
                .startsWith("Gruppa har ikkje halde møte sidan førre løypemelding, 12. mars 2026, ")
                .contains("I alt har gruppa halde eitt møte.")
                .doesNotContain("|");
        assertThat(since("nb")
                        .of(ProgressPart.SLIPPED, List.of(Row.of(ProgressPart.SLIPPED, "Delnotatet", "1", "2", "3"))))
                .contains("| Milepæl | Første frist | Forrige frist | Frist nå |");
        assertThat(since("nb")
                        .of(ProgressPart.INPUT, List.of(Row.of(ProgressPart.INPUT, "Hva haster?", "1", "2", "3", "4"))))
                .contains("| Status | Nye innspill | I alt |");
    }

    @Test
    void whatComesAndWhatIsARiskSaysNoPeriod() {
        for (var part : List.of(ProgressPart.COMING, ProgressPart.RISKS)) {
            assertThat(since("nb").of(part, List.of(Row.of(part, "1", "2", "3"))))
                    .startsWith("|")
                    .doesNotContain("forrige løypemelding");
        }
    }

    @Test
    void aMandateThatIsNotAdoptedHasNoDayToTellSince() {
        var text = new ProgressText(words("nb"), ProgressPeriod.first(NOW), AT, null, TOTALS);
        assertThat(text.of(ProgressPart.REACHED, REACHED)).startsWith("| Milepæl |");
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
