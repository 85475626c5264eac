package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.document.Openness;
import no.mandat.domain.milestone.MilestoneRefusal;
import no.mandat.domain.milestone.ProofKind;
import no.mandat.domain.milestone.ShiftOutcome;
import no.mandat.domain.milestone.ShiftUnit;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MilestoneId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.milestone.AddMilestone;
import no.mandat.workflow.milestone.AddUsualPlan;
import no.mandat.workflow.milestone.CopyPlan;
import no.mandat.workflow.milestone.DropMilestone;
import no.mandat.workflow.milestone.DueForm;
import no.mandat.workflow.milestone.MilestoneForm;
import no.mandat.workflow.milestone.MilestoneRow;
import no.mandat.workflow.milestone.OutsideForm;
import no.mandat.workflow.milestone.PlanAdded;
import no.mandat.workflow.milestone.PlanShifts;
import no.mandat.workflow.milestone.PlanSources;
import no.mandat.workflow.milestone.ProofForm;
import no.mandat.workflow.milestone.ShiftForm;
import no.mandat.workflow.milestone.ShiftPlan;
import no.mandat.workflow.milestone.ShiftPreview;
import no.mandat.workflow.milestone.ShiftRow;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A plan that moves together, and one that comes from elsewhere. */
class WholePlanIT extends InAPlan {

    @Inject
    PlanShifts shifts;

    @Inject
    PlanSources sources;

    private ShiftForm weeks(int weeks, @Nullable String reason) {
        return new ShiftForm(later(), weeks * 7, ShiftUnit.DAYS, reason);
    }

    private ShiftPreview preview(ShiftForm form) {
        return as(secretary, () -> shifts.preview(mandate, form));
    }

    private int shift(ShiftForm form) {
        var seen = preview(form).fingerprint();
        return as(secretary, () -> shifts.shift(new ShiftPlan(UUID.randomUUID(), mandate, seen, form)));
    }

    private void begins(MandateId id, LocalDate first) {
        world.change("update mandate set first_day = ?1 where id = ?2", first, id.value());
    }

    private PlanAdded copy(MandateId from) {
        return as(secretary, () -> sources.copy(new CopyPlan(UUID.randomUUID(), mandate, from)));
    }

    @Test
    void movesAllThatIsAheadFromTheDayOn() throws Exception {
        var before = add("Før", later().minusDays(1));
        var first = add("Første", later());
        var second = add("Andre", later().plusDays(10));
        var dropped = add("Utgått", later().plusDays(10));
        run(secretary, () -> plans.drop(new DropMilestone(UUID.randomUUID(), dropped, "Ikke aktuelt")));
        adopt();
        var boards = add(boardControlled("Rapport"), later().plusDays(20));
        var form = weeks(2, "Ferie");
        assertThat(preview(form).rows())
                .extracting(ShiftRow::title, ShiftRow::to, ShiftRow::outcome)
                .containsExactly(
                        tuple("Første", later().plusDays(14), ShiftOutcome.MOVES),
                        tuple("Andre", later().plusDays(24), ShiftOutcome.MOVES),
                        tuple("Rapport", later().plusDays(20), ShiftOutcome.STAYS_WITH_BOARD));
        assertThat(preview(form).isPossible()).isTrue();
        assertThat(shift(form)).isEqualTo(2);
        isIn(before, later().minusDays(1));
        isIn(first, later().plusDays(14));
        isIn(second, later().plusDays(24));
        isIn(boards, later().plusDays(20));
        isIn(dropped, later().plusDays(10));
        assertThat(row(first).moves().getFirst().reason()).isEqualTo("Ferie");
        assertThat(trailOf(second)).endsWith("MilestoneMoved");
    }

    @Test
    void movesNothingWhereOneWouldLeaveThePeriod() {
        var first = add("Første", later());
        add("Siste", World.LAST_DAY);
        var form = weeks(1, null);
        assertThat(preview(form).isPossible()).isFalse();
        assertThat(refusalOf(() -> shift(form)))
                .isEqualTo(new MilestoneRefusal.ShiftOutsidePeriod(List.of("Siste"), null, World.LAST_DAY));
        isIn(first, later());
        assertThat(trailOf(first)).containsExactly("MilestoneAdded");
    }

    @Test
    void takesAReasonOnceTheMandateIsAdopted() throws Exception {
        var first = add("Første", later());
        adopt();
        assertThat(refusalOf(() -> shift(weeks(1, " ")))).isEqualTo(new MilestoneRefusal.ReasonMissing());
        isIn(first, later());
    }

    @Test
    void movesWhatThePreviewShowed() {
        var first = add("Første", later());
        var form = weeks(1, null);
        var seen = preview(form).fingerprint();
        add("Ny", later());
        assertThat(refusalOf(
                        () -> as(secretary, () -> shifts.shift(new ShiftPlan(UUID.randomUUID(), mandate, seen, form)))))
                .isEqualTo(new SharedRefusal.ChangedMeanwhile());
        isIn(first, later());
    }

    @Test
    void refusesToMoveNothing() {
        assertThat(refusalOf(() -> shift(weeks(1, null)))).isEqualTo(new MilestoneRefusal.NothingToShift());
        add("Første", later());
        assertThat(refusalOf(() -> shift(weeks(0, null)))).isEqualTo(new MilestoneRefusal.NothingToShift());
    }

    @Test
    void twoShiftsAtOnceAreOne() throws Exception {
        var first = add("Første", later());
        add("Andre", later().plusDays(10));
        adopt();
        var form = weeks(1, "Ferie");
        var seen = preview(form).fingerprint();
        var ends = world.together(
                2, () -> as(secretary, () -> shifts.shift(new ShiftPlan(UUID.randomUUID(), mandate, seen, form))));
        assertThat(ends).contains(2);
        assertThat(ends)
                .filteredOn(end -> end instanceof RefusedException refused
                        && refused.refusal() instanceof SharedRefusal.ChangedMeanwhile)
                .hasSize(1);
        isIn(first, later().plusDays(7));
    }

    @Test
    void beginsWithTheUsualCourseInTheWordsOfALanguage() {
        begins(mandate, LocalDate.of(2031, 1, 20));
        var added = as(secretary, () -> sources.addUsual(new AddUsualPlan(UUID.randomUUID(), mandate, "nn")));
        assertThat(added).isEqualTo(new PlanAdded(10, List.of("Avslutning")));
        var rows = plan(secretary).milestones();
        assertThat(rows).hasSize(10);
        assertThat(rows.getFirst().title()).isEqualTo("Oppstartsmøte");
        assertThat(rows.getFirst().due()).isEqualTo(LocalDate.of(2031, 1, 31));
        assertThat(rows).allMatch(MilestoneRow::wholeMonth);
        assertThat(rows).extracting(MilestoneRow::title).contains("Første innspelsmøte", "Evaluering");
        assertThat(world.trail(mandate).stream().filter("MilestoneAdded"::equals))
                .hasSize(10);
    }

    @Test
    void isCountedFromTodayWhereTheMandateBeginsWithItsAdoption() {
        as(secretary, () -> sources.addUsual(new AddUsualPlan(UUID.randomUUID(), mandate, "nb")));
        var month = YearMonth.from(today());
        assertThat(plan(secretary).milestones().getFirst().due()).isEqualTo(month.atEndOfMonth());
    }

    @Test
    void isCopiedOnlyFromAPlanThatHasAFirstDay() {
        var other = world.draft(secretary, "Uten første dag");
        assertThat(refusalOf(() -> copy(other))).isEqualTo(new MilestoneRefusal.NoFirstDay());
    }

    @Test
    void copiesAnotherPlanFromItsFirstDayToItsOwn() {
        var other = world.draft(secretary, "Forbilde");
        begins(other, LocalDate.of(2030, 1, 1));
        begins(mandate, LocalDate.of(2031, 1, 15));
        var document = world.document(secretary, other, Openness.OPEN);
        var form = new MilestoneForm(
                "Oppstart",
                secretary.personId(),
                List.of(),
                new ProofForm(ProofKind.DOCUMENT, "Referat", document),
                new OutsideForm("Statsbudsjettet", LocalDate.of(2030, 10, 1)),
                true);
        addTo(other, form, new DueForm(LocalDate.of(2030, 1, 10), false));
        addTo(other, MilestoneForm.of("Rapport"), new DueForm(LocalDate.of(2030, 11, 1), true));
        addTo(other, MilestoneForm.of("For sent"), new DueForm(LocalDate.of(2030, 12, 31), false));
        var dropped = addTo(other, MilestoneForm.of("Utgått"), new DueForm(LocalDate.of(2030, 2, 1), false));
        run(secretary, () -> plans.drop(new DropMilestone(UUID.randomUUID(), dropped, "Ikke aktuelt")));
        assertThat(copy(other)).isEqualTo(new PlanAdded(2, List.of("For sent")));
        var rows = plan(secretary).milestones();
        assertThat(rows).extracting(MilestoneRow::title).containsExactly("Oppstart", "Rapport");
        var first = rows.getFirst();
        assertThat(first.due()).isEqualTo(LocalDate.of(2031, 1, 24));
        assertThat(first.boardControlled()).isTrue();
        assertThat(first.proof().text()).isEqualTo("Referat");
        assertThat(first.proof().document()).isNull();
        assertThat(first.responsible()).isNull();
        assertThat(first.outside()).isNull();
        assertThat(rows.getLast().due()).isEqualTo(YearMonth.of(2031, 11).atEndOfMonth());
        assertThat(rows.getLast().wholeMonth()).isTrue();
    }

    private MilestoneId addTo(MandateId id, MilestoneForm form, DueForm due) {
        return as(secretary, () -> plans.add(new AddMilestone(UUID.randomUUID(), id, due, form)));
    }

    @Test
    void copiesOnlyAPlanThatTheActorReads() {
        var stranger = world.person("En annen", RealmRole.SECRETARIAT);
        var other = world.draft(stranger, "Noe annet");
        begins(other, LocalDate.of(2030, 1, 1));
        begins(mandate, LocalDate.of(2031, 1, 15));
        assertThat(refusalOf(() -> copy(other))).isEqualTo(new SharedRefusal.NotThereOrNotYours());
    }

    @Test
    void addsOnceForOneKey() {
        begins(mandate, LocalDate.of(2031, 1, 1));
        var command = new AddUsualPlan(UUID.randomUUID(), mandate, "nb");
        var first = as(secretary, () -> sources.addUsual(command));
        assertThat(as(secretary, () -> sources.addUsual(command))).isEqualTo(first);
        assertThat(plan(secretary).milestones()).hasSize(first.added());
    }
}
