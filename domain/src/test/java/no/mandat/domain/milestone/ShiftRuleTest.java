package no.mandat.domain.milestone;

import static no.mandat.domain.milestone.ShiftOutcome.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MilestoneId;
import org.junit.jupiter.api.Test;

class ShiftRuleTest {

    private static final Instant NOW = Instant.parse("2026-06-01T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final PlanFrame ADOPTED = new PlanFrame(DAY, LAST, true);
    private static final PlanFrame DRAFT = new PlanFrame(DAY, LAST, false);
    private static final Shift TWO_WEEKS = new Shift(14, ShiftUnit.DAYS);

    private int made;

    private Milestone due(String title, LocalDate day, boolean boardControlled) {
        made++;
        return Milestone.add(
                        new MilestoneId(new UUID(7, made)),
                        new MandateId(new UUID(1, 1)),
                        new MilestoneText(title, null, Set.of(), null, null, boardControlled),
                        Due.on(day),
                        ADOPTED,
                        NOW)
                .milestone();
    }

    private static List<String> told(List<ShiftRule.Line> lines) {
        return lines.stream()
                .map(line -> line.milestone().says().title() + " " + line.outcome() + " "
                        + line.to().day())
                .toList();
    }

    @Test
    void takesAllThatAreDueOnTheDayOrLaterInOrder() {
        var plan = List.of(
                due("D", DAY.plusDays(20), false),
                due("A", DAY.plusDays(9), false),
                due("C", DAY.plusDays(10), false),
                due("B", DAY.plusDays(10), false));
        assertThat(told(ShiftRule.of(plan, DAY.plusDays(10), TWO_WEEKS, ADOPTED)))
                .containsExactly(
                        "B MOVES " + DAY.plusDays(24), "C MOVES " + DAY.plusDays(24), "D MOVES " + DAY.plusDays(34));
    }

    @Test
    void passesOverWhatIsReachedOrDropped() {
        var dropped = due("Utgått", DAY.plusDays(10), false);
        assertThat(dropped.drop("Ikke aktuelt", NOW)).isNotNull();
        var reached = due("Nådd", DAY.plusDays(10), false);
        assertThat(reached.start(NOW)).isNotNull();
        assertThat(reached.reach(DAY, DAY, true, NOW)).isNotNull();
        var begun = due("I gang", DAY.plusDays(10), false);
        assertThat(begun.start(NOW)).isNotNull();
        assertThat(told(ShiftRule.of(List.of(dropped, reached, begun), DAY, TWO_WEEKS, ADOPTED)))
                .containsExactly("I gang MOVES " + DAY.plusDays(24));
    }

    @Test
    void leavesWhatTheBoardControlsOnceTheMandateIsAdopted() {
        var plan = List.of(due("Rapport", DAY.plusDays(10), true));
        assertThat(told(ShiftRule.of(plan, DAY, TWO_WEEKS, ADOPTED)))
                .containsExactly("Rapport STAYS_WITH_BOARD " + DAY.plusDays(10));
        assertThat(told(ShiftRule.of(plan, DAY, TWO_WEEKS, DRAFT)))
                .containsExactly("Rapport MOVES " + DAY.plusDays(24));
    }

    @Test
    void saysWhatWouldLeaveThePeriod() {
        var plan = List.of(due("Slutt", LAST.minusDays(14), false), due("For sent", LAST.minusDays(13), false));
        assertThat(told(ShiftRule.of(plan, DAY, TWO_WEEKS, ADOPTED)))
                .containsExactly("Slutt MOVES " + LAST, "For sent OUTSIDE_PERIOD " + LAST.plusDays(1));
        assertThat(told(ShiftRule.of(List.of(plan.getFirst()), DAY, new Shift(-7, ShiftUnit.MONTHS), ADOPTED)))
                .containsExactly("Slutt OUTSIDE_PERIOD 2026-05-17");
    }
}
