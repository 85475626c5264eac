package no.mandat.workflow.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.CallState;
import no.mandat.workflow.contribution.ContributionProgress.Line;
import no.mandat.workflow.progress.ProgressPart;
import no.mandat.workflow.progress.ProgressSource.Row;
import no.mandat.workflow.shared.FigureSource.Moment;
import no.mandat.workflow.words.Words;
import org.junit.jupiter.api.Test;

class ContributionProgressTest {

    private static final Instant FROM = Instant.parse("2026-10-01T08:00:00Z");
    private static final Instant TO = Instant.parse("2026-11-01T08:00:00Z");
    private static final Moment NOW = new Moment(Instant.parse("2026-11-25T08:00:00Z"), LocalDate.of(2026, 11, 25));

    private static List<Row> told(Line... lines) {
        return ContributionProgress.rows(List.of(lines), NOW, ZoneId.of("Europe/Oslo"), Words.in(Words.BOKMAL));
    }

    @Test
    void namesWhatEverybodyCanAnswerAndWhatWaitsForAnswers() {
        assertThat(told(
                        new Line("Hva haster?", Audience.PUBLIC, CallState.CLOSED, FROM, TO, 12),
                        new Line("Hva koster det?", Audience.PUBLIC, CallState.ANSWERED, FROM, TO, 3)))
                .containsExactly(
                        Row.of(ProgressPart.INPUT, "Hva haster?", "1. okt. 2026 – 1. nov. 2026", "lukket", "12"),
                        Row.of(
                                ProgressPart.RISKS,
                                "Hva haster?",
                                "1. nov. 2026",
                                "Lukket, og innspillene er ikke besvart ennå."),
                        Row.of(ProgressPart.INPUT, "Hva koster det?", "1. okt. 2026 – 1. nov. 2026", "besvart", "3"));
    }

    @Test
    void onlyCountsWhatIsNotEverybodysToAnswer() {
        var told = told(
                new Line("Hemmelig runde", Audience.INVITED, CallState.CLOSED, FROM, TO, 4),
                new Line("Intern runde", Audience.MEMBERS, CallState.OPEN, FROM, TO, 2));
        assertThat(told)
                .containsExactly(
                        Row.of(ProgressPart.INPUT, "2 innspillsrunder som ikke er åpne for alle", "", "", "6"));
    }
}
