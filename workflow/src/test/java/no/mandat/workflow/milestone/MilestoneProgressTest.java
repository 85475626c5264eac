package no.mandat.workflow.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import no.mandat.domain.milestone.MilestoneState;
import no.mandat.workflow.milestone.MilestoneProgress.Line;
import no.mandat.workflow.progress.ProgressPart;
import no.mandat.workflow.progress.ProgressSource.Row;
import no.mandat.workflow.words.Words;
import org.junit.jupiter.api.Test;

class MilestoneProgressTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final LocalDate SOON = LocalDate.of(2026, 12, 10);

    private static List<Row> told(Line line) {
        return MilestoneProgress.rows(List.of(line), TODAY, Words.in(Words.BOKMAL));
    }

    private static Line line(MilestoneState state, LocalDate due, LocalDate baseline) {
        return new Line("Delnotatet", due, false, baseline, state, null, null, null, false);
    }

    @Test
    void whatIsReachedSaysWhen() {
        var line = new Line(
                "Delnotatet", TODAY, false, TODAY, MilestoneState.REACHED, TODAY.minusDays(1), null, null, false);
        assertThat(told(line))
                .containsExactly(Row.of(ProgressPart.REACHED, "Delnotatet", "25. nov. 2026", "24. nov. 2026"));
    }

    @Test
    void whatIsDueWithinTwoMonthsComes() {
        assertThat(told(line(MilestoneState.PLANNED, SOON, SOON)))
                .containsExactly(Row.of(ProgressPart.COMING, "Delnotatet", "10. des. 2026", "planlagt"));
        assertThat(told(line(MilestoneState.PLANNED, TODAY.plusDays(61), TODAY.plusDays(61))))
                .isEmpty();
    }

    @Test
    void whatIsDueLaterThanItWasSlipped() {
        assertThat(told(line(MilestoneState.PLANNED, SOON, TODAY)))
                .contains(Row.of(ProgressPart.SLIPPED, "Delnotatet", "25. nov. 2026", "10. des. 2026"));
        assertThat(told(line(MilestoneState.PLANNED, TODAY, SOON)))
                .extracting(Row::part)
                .as("it was moved forward")
                .containsExactly(ProgressPart.COMING);
        assertThat(told(line(MilestoneState.DROPPED, TODAY, TODAY)))
                .containsExactly(Row.of(ProgressPart.SLIPPED, "Delnotatet", "25. nov. 2026", "utgått"));
    }

    @Test
    void whatIsOverdueOrTooLateForOthersOrWaitsForTheBoardIsARisk() {
        var due = TODAY.minusDays(3);
        assertThat(told(line(MilestoneState.IN_PROGRESS, due, due)))
                .containsExactly(Row.of(ProgressPart.RISKS, "Delnotatet", "22. nov. 2026", "3 dager over fristen."));
        var both = new Line(
                "Delnotatet",
                TODAY.plusDays(90),
                false,
                TODAY.plusDays(90),
                MilestoneState.PLANNED,
                null,
                "Statsbudsjettet",
                SOON,
                true);
        assertThat(told(both).getFirst().cells().getLast())
                .isEqualTo("Fristen er etter Statsbudsjettet, 10. des. 2026. Styret er spurt om en ny frist.");
    }
}
