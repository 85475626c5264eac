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
import no.mandat.workflow.progress.ProgressPeriod;
import no.mandat.workflow.progress.ProgressSource.Row;
import no.mandat.workflow.shared.FigureSource.Moment;
import no.mandat.workflow.words.Words;
import org.junit.jupiter.api.Test;

class ContributionProgressTest {

    private static final Instant FROM = Instant.parse("2026-10-01T08:00:00Z");
    private static final Instant TO = Instant.parse("2026-11-01T08:00:00Z");
    private static final Moment NOW = new Moment(Instant.parse("2026-11-25T08:00:00Z"), LocalDate.of(2026, 11, 25));

    private static final ProgressPeriod WHOLE = ProgressPeriod.first(NOW);

    private static List<Row> told(ProgressPeriod period, Line... lines) {
        return ContributionProgress.rows(List.of(lines), period, ZoneId.of("Europe/Oslo"), Words.in(Words.BOKMAL));
    }

    private static ProgressPeriod since(String instant) {
        return new ProgressPeriod(Instant.parse(instant), NOW);
    }

    private static Line line(String title, Audience audience, CallState state, long since, long received) {
        return new Line(title, audience, state, FROM, TO, TO, since, received);
    }

    @Test
    void namesWhatEverybodyCanAnswerAndWhatWaitsForAnswers() {
        assertThat(told(
                        WHOLE,
                        line("Hva haster?", Audience.PUBLIC, CallState.CLOSED, 12, 12),
                        line("Hva koster det?", Audience.PUBLIC, CallState.ANSWERED, 3, 3)))
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
                WHOLE,
                line("Hemmelig runde", Audience.INVITED, CallState.CLOSED, 4, 4),
                line("Intern runde", Audience.MEMBERS, CallState.OPEN, 2, 2));
        assertThat(told)
                .containsExactly(
                        Row.of(ProgressPart.INPUT, "2 innspillsrunder som ikke er åpne for alle", "", "", "6"));
    }

    @Test
    void tellsHowMuchCameSinceTheReportBeforeAndInAll() {
        assertThat(told(
                        since("2026-10-15T08:00:00Z"),
                        line("Hva haster?", Audience.PUBLIC, CallState.ANSWERED, 5, 12),
                        line("Hemmelig runde", Audience.INVITED, CallState.ANSWERED, 0, 4)))
                .containsExactly(
                        Row.of(ProgressPart.INPUT, "Hva haster?", "1. okt. 2026 – 1. nov. 2026", "besvart", "5", "12"),
                        Row.of(ProgressPart.INPUT, "Én innspillsrunde som ikke er åpen for alle", "", "", "0", "4"));
    }

    @Test
    void whatWasOverThenIsToldOnlyWhereSomethingCameOfItSince() {
        var later = since("2026-11-10T08:00:00Z");
        assertThat(told(later, line("Hva haster?", Audience.PUBLIC, CallState.ANSWERED, 0, 12)))
                .isEmpty();
        assertThat(told(later, line("Hva haster?", Audience.PUBLIC, CallState.ANSWERED, 1, 13)))
                .as("somebody was let in late")
                .hasSize(1);
        var answered = new Line("Hva haster?", Audience.PUBLIC, CallState.ANSWERED, FROM, TO, NOW.instant(), 0, 12);
        assertThat(told(later, answered)).hasSize(1);
    }

    @Test
    void whatStillWaitsForAnswersIsARiskHoweverLongAgoItClosed() {
        assertThat(told(since("2026-11-10T08:00:00Z"), line("Hva haster?", Audience.PUBLIC, CallState.CLOSED, 0, 12)))
                .extracting(Row::part)
                .containsExactly(ProgressPart.RISKS);
    }
}
