package no.mandat.workflow.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.mandat.domain.milestone.Due;
import no.mandat.domain.milestone.MilestoneState;
import no.mandat.domain.shared.MilestoneId;
import no.mandat.workflow.milestone.MilestoneProgress.Line;
import no.mandat.workflow.progress.ProgressPart;
import no.mandat.workflow.progress.ProgressPeriod;
import no.mandat.workflow.progress.ProgressSource.Row;
import no.mandat.workflow.shared.FigureSource.Moment;
import no.mandat.workflow.words.Words;
import org.junit.jupiter.api.Test;

class MilestoneProgressTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final LocalDate SOON = LocalDate.of(2026, 12, 10);
    private static final Instant BEFORE = Instant.parse("2026-09-01T08:00:00Z");
    private static final Instant LAST = Instant.parse("2026-10-01T08:00:00Z");
    private static final Instant SINCE = Instant.parse("2026-11-01T08:00:00Z");
    private static final Moment NOW = new Moment(Instant.parse("2026-11-25T08:00:00Z"), TODAY);
    private static final MilestoneId ID = new MilestoneId(new UUID(0, 1));

    private static List<Row> told(Line line) {
        return MilestoneProgress.rows(List.of(line), Map.of(), ProgressPeriod.first(NOW), Words.in(Words.BOKMAL));
    }

    private static List<Row> since(Line line, Map<MilestoneId, Due> dueBefore) {
        return MilestoneProgress.rows(List.of(line), dueBefore, new ProgressPeriod(LAST, NOW), Words.in(Words.BOKMAL));
    }

    private static Line line(MilestoneState state, LocalDate due, LocalDate baseline) {
        return line(state, due, baseline, SINCE);
    }

    private static Line line(MilestoneState state, LocalDate due, LocalDate baseline, Instant changedAt) {
        var reachedOn = state == MilestoneState.REACHED ? TODAY.minusDays(90) : null;
        return new Line(ID, "Delnotatet", Due.on(due), baseline, state, reachedOn, changedAt, null, null, false);
    }

    @Test
    void whatIsReachedSaysWhen() {
        assertThat(told(line(MilestoneState.REACHED, TODAY, TODAY)))
                .containsExactly(Row.of(ProgressPart.REACHED, "Delnotatet", "25. nov. 2026", "27. aug. 2026"));
    }

    @Test
    void whatWasSaidToBeReachedSinceTheReportBeforeIsToldWhateverDayItWas() {
        assertThat(since(line(MilestoneState.REACHED, TODAY, TODAY, SINCE), Map.of()))
                .containsExactly(Row.of(ProgressPart.REACHED, "Delnotatet", "25. nov. 2026", "27. aug. 2026"));
        assertThat(since(line(MilestoneState.REACHED, TODAY, TODAY, BEFORE), Map.of()))
                .as("it was told")
                .isEmpty();
    }

    @Test
    void whatMovedSinceTheReportBeforeIsToldWithAllThreeDates() {
        var first = TODAY.minusDays(100);
        var line = line(MilestoneState.PLANNED, TODAY.plusDays(90), first, SINCE);
        assertThat(since(line, Map.of(ID, Due.on(SOON))))
                .containsExactly(
                        Row.of(ProgressPart.SLIPPED, "Delnotatet", "17. aug. 2026", "10. des. 2026", "23. feb. 2027"));
        assertThat(since(line, Map.of())).as("it had moved before that").isEmpty();
        assertThat(since(line, Map.of(ID, Due.on(TODAY.plusDays(120)))))
                .as("it came nearer")
                .isEmpty();
    }

    @Test
    void whatWasDroppedSinceTheReportBeforeIsTold() {
        assertThat(since(line(MilestoneState.DROPPED, SOON, TODAY, SINCE), Map.of()))
                .containsExactly(
                        Row.of(ProgressPart.SLIPPED, "Delnotatet", "25. nov. 2026", "10. des. 2026", "utgått"));
        assertThat(since(line(MilestoneState.DROPPED, SOON, TODAY, BEFORE), Map.of()))
                .isEmpty();
    }

    @Test
    void whatComesAndWhatIsARiskIsAsItIsNow() {
        assertThat(since(line(MilestoneState.PLANNED, SOON, SOON, BEFORE), Map.of()))
                .extracting(Row::part)
                .containsExactly(ProgressPart.COMING);
        var overdue = TODAY.minusDays(80);
        assertThat(since(line(MilestoneState.IN_PROGRESS, overdue, overdue, BEFORE), Map.of()))
                .extracting(Row::part)
                .containsExactly(ProgressPart.RISKS);
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
                ID,
                "Delnotatet",
                Due.on(TODAY.plusDays(90)),
                TODAY.plusDays(90),
                MilestoneState.PLANNED,
                null,
                SINCE,
                "Statsbudsjettet",
                SOON,
                true);
        assertThat(told(both).getFirst().cells().getLast())
                .isEqualTo("Fristen er etter Statsbudsjettet, 10. des. 2026. Styret er spurt om en ny frist.");
    }
}
