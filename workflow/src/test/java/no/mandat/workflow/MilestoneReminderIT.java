package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import no.mandat.domain.shared.MilestoneId;
import no.mandat.workflow.mandate.MandateService;
import no.mandat.workflow.mandate.WithdrawMandate;
import no.mandat.workflow.milestone.AddMilestone;
import no.mandat.workflow.milestone.DropMilestone;
import no.mandat.workflow.milestone.DueForm;
import no.mandat.workflow.milestone.EditMilestone;
import no.mandat.workflow.milestone.MilestoneForm;
import no.mandat.workflow.milestone.MyMilestoneRow;
import no.mandat.workflow.milestone.ReachMilestone;
import no.mandat.workflow.milestone.RestoreMilestone;
import no.mandat.workflow.party.ChooseLanguage;
import no.mandat.workflow.party.Profile;
import no.mandat.workflow.shared.Actor;
import org.junit.jupiter.api.Test;

/** Whoever is responsible is reminded, as long as there is something to be reminded of. */
class MilestoneReminderIT extends InAPlan {

    @Inject
    MandateService mandateService;

    @Inject
    Profile profile;

    private MilestoneId ofAda(LocalDate due) {
        return add(ofPerson("Innspillsmøte", ada.personId()), due);
    }

    private Instant morning(LocalDate day) {
        return day.atTime(LocalTime.of(8, 0)).atZone(clock.getZone()).toInstant();
    }

    private boolean waits(MilestoneId id, LocalDate day) {
        return waits(id, morning(day));
    }

    private boolean waits(MilestoneId id, Instant at) {
        return world.number(
                        "select count(*) from scheduled_tasks where task_name = ?1 and task_instance = ?2 and execution_time = ?3",
                        REMINDER,
                        id.toString(),
                        at)
                > 0;
    }

    /** Runs it now, and waits until it has waited for nothing, or for the given day. */
    private void remind(MilestoneId id, LocalDate next) throws Exception {
        world.runNow(REMINDER, id.toString());
        until(() -> waits(id, next));
    }

    private String letter(Actor.Someone to, String column) {
        return world.text(
                "select " + column
                        + " from mail_message where person_id = ?1 and kind like 'milestone%' order by id desc limit 1",
                to.personId().value());
    }

    @Test
    void waitsForTheFirstDayThatComes() {
        assertThat(waits(ofAda(today().plusDays(90)), today().plusDays(76))).isTrue();
        assertThat(waits(ofAda(today().plusDays(10)), today().plusDays(8))).isTrue();
        assertThat(waits(add("Uten ansvarlig", today().plusDays(90)))).isFalse();
    }

    @Test
    void comesAtTheSameHourInSummerAndInWinter() {
        var summer = ofAda(LocalDate.of(2029, 11, 5));
        var winter = ofAda(LocalDate.of(2029, 11, 12));
        assertThat(waits(summer, Instant.parse("2029-10-22T06:00:00Z"))).isTrue();
        assertThat(waits(winter, Instant.parse("2029-10-29T07:00:00Z"))).isTrue();
    }

    @Test
    void followsTheDate() throws Exception {
        var id = ofAda(later());
        adopt();
        move(id, later().plusDays(7), "Ferie");
        assertThat(waits(id, later().minusDays(7))).isTrue();
        assertThat(waits(id, later().minusDays(14))).isFalse();
    }

    @Test
    void isNotAskedForWhereTheTransactionFails() throws Exception {
        var id = ofAda(later());
        adopt();
        transaction.begin();
        move(id, later().plusDays(7), "Ferie");
        transaction.rollback();
        assertThat(waits(id, later().minusDays(14))).isTrue();
    }

    @Test
    void comesAndGoesWithThePerson() {
        var id = add("Innspillsmøte", later());
        edit(id, ofPerson("Innspillsmøte", ada.personId()));
        assertThat(waits(id, later().minusDays(14))).isTrue();
        edit(id, MilestoneForm.of("Innspillsmøte"));
        assertThat(waits(id)).isFalse();
    }

    private void edit(MilestoneId id, MilestoneForm form) {
        run(secretary, () -> plans.edit(new EditMilestone(UUID.randomUUID(), id, row(id).version(), form)));
    }

    @Test
    void endsWhenTheMilestoneIsNoLongerAhead() {
        var id = ofAda(later());
        run(secretary, () -> plans.drop(new DropMilestone(UUID.randomUUID(), id, "Ikke aktuelt")));
        assertThat(waits(id)).isFalse();
        run(secretary, () -> plans.restore(new RestoreMilestone(UUID.randomUUID(), id, "Likevel")));
        assertThat(waits(id)).isTrue();
        start(ada, id);
        run(ada, () -> plans.reach(new ReachMilestone(UUID.randomUUID(), id, today())));
        assertThat(waits(id)).isFalse();
    }

    @Test
    void tellsInTheReadersLanguageThatItIsDue() throws Exception {
        run(ada, () -> profile.chooseLanguage(new ChooseLanguage(UUID.randomUUID(), "nn")));
        var october = new DueForm(LocalDate.of(2029, 10, 1), true);
        var id = as(
                secretary,
                () -> plans.add(new AddMilestone(
                        UUID.randomUUID(), mandate, october, ofPerson("Innspelsmøte", ada.personId()))));
        remind(id, LocalDate.of(2029, 10, 17));
        assertThat(letter(ada, "subject")).isEqualTo("Milepælen «Innspelsmøte» har frist oktober 2029");
        assertThat(letter(ada, "text_body")).contains("Du er ansvarleg", "/mandates/" + mandate + "/plan");
        assertThat(letter(ada, "html_body")).contains("Du er ansvarleg");
        assertThat(letters("milestoneReminder", ada)).isEqualTo(1);
        assertThat(letters("milestoneReminder", bo)).isZero();
    }

    @Test
    void goesOnEveryWeekAfterTheDate() throws Exception {
        var id = ofAda(today().minusDays(1));
        remind(id, today().plusDays(clock.instant().isBefore(morning(today())) ? 0 : 7));
        assertThat(letters("milestoneOverdue", ada)).isEqualTo(1);
        assertThat(letters("milestoneReminder", ada)).isZero();
    }

    @Test
    void saysNothingOfWhatWasReachedMeanwhile() throws Exception {
        var id = ofAda(later());
        start(ada, id);
        run(ada, () -> plans.reach(new ReachMilestone(UUID.randomUUID(), id, today())));
        world.runNow(REMINDER, id.toString());
        until(() -> !waits(id));
        assertThat(letters("milestoneReminder", ada)).isZero();
    }

    @Test
    void saysNothingToWhoHasLeftAndWaitsForWhoeverComes() throws Exception {
        var id = ofAda(later());
        world.endMembership(secretary, mandate, ada);
        remind(id, later().minusDays(14));
        assertThat(letters("milestoneReminder", ada)).isZero();
    }

    @Test
    void waitsWhileBothBodiesAreAskedAndGoesOnAfterwards() throws Exception {
        var id = ofAda(later());
        world.change("update mandate set state = 'IN_CONSENT' where id = ?1", mandate.value());
        remind(id, later().minusDays(14));
        assertThat(letters("milestoneReminder", ada)).isZero();
        assertThat(waits(id)).isTrue();
    }

    @Test
    void isOnThePageOfWhoeverIsResponsible() {
        var id = ofAda(today().plusDays(14));
        assertThat(ofAda(today().plusDays(15))).isNotEqualTo(id);
        assertThat(as(ada, () -> planQueries.mine()))
                .extracting(MyMilestoneRow::due)
                .containsExactly(today().plusDays(14));
        assertThat(as(bo, () -> planQueries.mine())).isEmpty();
        world.endMembership(secretary, mandate, ada);
        assertThat(as(ada, () -> planQueries.mine())).as("who has left").isEmpty();
    }

    @Test
    void endsWithTheMandate() throws Exception {
        var id = ofAda(later());
        int version = world.mandate(mandate).version();
        run(
                secretary,
                () -> mandateService.withdraw(new WithdrawMandate(UUID.randomUUID(), mandate, version, "Avlyst")));
        world.runNow(REMINDER, id.toString());
        until(() -> !waits(id));
        assertThat(letters("milestoneReminder", ada)).isZero();
    }
}
