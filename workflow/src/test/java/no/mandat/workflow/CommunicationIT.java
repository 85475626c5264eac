package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.communication.CommunicationAction;
import no.mandat.domain.communication.CommunicationRefusal;
import no.mandat.domain.communication.CommunicationState;
import no.mandat.domain.communication.PlanConfirmation;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.party.Role;
import no.mandat.domain.shared.CommunicationId;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.SubjectRef;
import no.mandat.workflow.communication.CommunicationForm;
import no.mandat.workflow.communication.CommunicationPlanDetails;
import no.mandat.workflow.communication.CommunicationQueries;
import no.mandat.workflow.communication.CommunicationRow;
import no.mandat.workflow.communication.CommunicationService;
import no.mandat.workflow.communication.ConfirmCommunicationPlan;
import no.mandat.workflow.communication.DropCommunication;
import no.mandat.workflow.communication.EditCommunication;
import no.mandat.workflow.communication.MyCommunicationRow;
import no.mandat.workflow.communication.PlanCommunication;
import no.mandat.workflow.communication.PlanToConfirm;
import no.mandat.workflow.communication.PublishCommunication;
import no.mandat.workflow.communication.ReadyCommunication;
import no.mandat.workflow.deliverable.BeginDeliverable;
import no.mandat.workflow.deliverable.DeliverableForm;
import no.mandat.workflow.deliverable.DeliverableService;
import no.mandat.workflow.milestone.PersonChoice;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.DeliverableChoices;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a group tells is planned, confirmed by two, and goes out when it may. */
class CommunicationIT extends InAGroup {

    private static final String REMINDER = "reminder.communication";

    @Inject
    CommunicationService communications;

    @Inject
    CommunicationQueries communicationQueries;

    @Inject
    DeliverableService deliverables;

    @Inject
    Lives lives;

    @Inject
    Clock clock;

    private Actor.Someone leader;

    @BeforeEach
    void anAdoptedMandateWithALeader() {
        leader = world.person("Leder", RealmRole.MEMBER);
        world.seat(leader, world.mandate(mandate).expertGroup(), Role.LEADER, LocalDate.of(2020, 1, 1));
        leader = world.fresh(leader);
        lives.adopt(mandate);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private CommunicationForm form(String channel, LocalDate day, @Nullable DeliverableId about) {
        return new CommunicationForm("Kommunene", channel, "Fjorden fryser", ada.personId(), day, about);
    }

    private CommunicationId plan(LocalDate day, @Nullable DeliverableId about) {
        return as(
                secretary,
                () -> communications.plan(
                        new PlanCommunication(UUID.randomUUID(), mandate, form("Pressemelding", day, about))));
    }

    private CommunicationPlanDetails seen(Actor.Someone reader) {
        return as(reader, () -> communicationQueries.of(mandate));
    }

    private CommunicationRow row(Actor.Someone reader, CommunicationId item) {
        return seen(reader).items().stream()
                .filter(row -> row.id().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private void confirm(Actor.Someone person) {
        var edition = seen(person).edition();
        run(person, () -> communications.confirm(new ConfirmCommunicationPlan(UUID.randomUUID(), mandate, edition)));
    }

    private void ready(Actor.Someone person, CommunicationId item) {
        var version = row(person, item).version();
        run(person, () -> communications.ready(new ReadyCommunication(UUID.randomUUID(), item, version)));
    }

    private void publish(Actor.Someone person, CommunicationId item) {
        run(
                person,
                () -> communications.publish(new PublishCommunication(
                        UUID.randomUUID(), item, clock.instant().minusSeconds(60), "https://fjord.example/")));
    }

    private Refusal refusalOfPublishing(CommunicationId item) {
        return refusalOf(() -> publish(ada, item));
    }

    @Test
    void goesOutOnceBothHaveConfirmedIt() {
        var item = plan(today().plusDays(3), null);
        assertThat(refusalOf(() -> ready(ada, item))).isInstanceOf(CommunicationRefusal.PlanNotConfirmed.class);
        assertThat(seen(leader).mayConfirm()).isTrue();
        assertThat(seen(bo).mayConfirm()).isFalse();
        assertThat(refusalOf(() -> confirm(bo))).isInstanceOf(CommunicationRefusal.NotYoursToConfirm.class);
        confirm(secretary);
        assertThat(letters("communicationToConfirm", leader)).isEqualTo(1);
        assertThat(as(leader, communicationQueries::toConfirm))
                .extracting(PlanToConfirm::mandate)
                .containsExactly(mandate);
        assertThat(as(secretary, communicationQueries::toConfirm)).isEmpty();
        confirm(leader);
        assertThat(as(leader, communicationQueries::toConfirm)).isEmpty();
        assertThat(seen(bo).confirmation()).isEqualTo(PlanConfirmation.CONFIRMED);
        ready(ada, item);
        publish(ada, item);
        assertThat(row(bo, item)).satisfies(row -> {
            assertThat(row.state()).isEqualTo(CommunicationState.PUBLISHED);
            assertThat(row.link()).isEqualTo("https://fjord.example/");
            assertThat(row.responsible()).isEqualTo("Ada");
            assertThat(row.actions()).isEmpty();
        });
        assertThat(world.trailOf(new PersonId(item.value())))
                .containsExactly("CommunicationPlanned", "CommunicationMadeReady", "CommunicationPublished");
        assertThat(world.trailOf(new PersonId(mandate.value())))
                .contains("CommunicationPlanChanged", "CommunicationPlanConfirmed");
    }

    @Test
    void isConfirmedAnewWhenAnythingIsChanged() {
        var item = plan(today().plusDays(3), null);
        var other = plan(today().plusDays(4), null);
        confirm(secretary);
        confirm(leader);
        ready(ada, item);
        var version = row(secretary, item).version();
        run(
                secretary,
                () -> communications.edit(new EditCommunication(
                        UUID.randomUUID(), item, version, form("Møte", today().plusDays(3), null))));
        assertThat(row(ada, item).state()).isEqualTo(CommunicationState.PLANNED);
        assertThat(seen(ada).confirmation()).isEqualTo(PlanConfirmation.CHANGED);
        assertThat(row(ada, item).actions()).doesNotContain(CommunicationAction.READY);
        assertThat(refusalOf(() -> ready(ada, other))).isInstanceOf(CommunicationRefusal.PlanNotConfirmed.class);
        var stale = seen(leader).edition() - 1;
        assertThat(refusalOf(() -> run(
                        leader,
                        () -> communications.confirm(new ConfirmCommunicationPlan(UUID.randomUUID(), mandate, stale)))))
                .isInstanceOf(SharedRefusal.ChangedMeanwhile.class);
        run(secretary, () -> communications.drop(new DropCommunication(UUID.randomUUID(), other, "Ikke aktuelt")));
        confirm(leader);
        confirm(secretary);
        assertThat(seen(ada).confirmation()).isEqualTo(PlanConfirmation.CONFIRMED);
        assertThat(row(ada, other).reason()).isEqualTo("Ikke aktuelt");
    }

    @Test
    void waitsForTheDeliverableThatItSpeaksOf() {
        var elsewhere = note(world.draft(secretary, "Et annet"));
        assertThat(refusalOf(() -> plan(today(), elsewhere)))
                .isInstanceOf(CommunicationRefusal.NotItsDeliverable.class);
        var note = note(mandate);
        var item = plan(today(), note);
        assertThat(row(ada, item).deliverable()).isEqualTo("Notat om is");
        assertThat(as(secretary, () -> communicationQueries.deliverables(mandate)))
                .extracting(DeliverableChoices.Choice::id)
                .containsExactly(note);
        confirm(secretary);
        confirm(leader);
        ready(ada, item);
        assertThat(refusalOfPublishing(item)).isInstanceOf(CommunicationRefusal.DeliverableNotApproved.class);
        approve(note, clock.instant().plus(Duration.ofDays(1)));
        assertThat(refusalOfPublishing(item)).isInstanceOf(CommunicationRefusal.DeliverableEmbargoed.class);
        approve(note, clock.instant().minus(Duration.ofDays(1)));
        publish(ada, item);
        assertThat(row(ada, item).state()).isEqualTo(CommunicationState.PUBLISHED);
    }

    @Test
    void isRecordedOfATimeAtWhichAnEarlierRevisionWasApproved() {
        var note = note(mandate);
        var item = plan(today(), note);
        confirm(secretary);
        confirm(leader);
        ready(ada, item);
        approve(note, clock.instant().minus(Duration.ofDays(1)));
        world.change(
                "update deliverable set approved_at = ?1, version = version + 1 where id = ?2",
                clock.instant(),
                note.value());
        publish(ada, item);
        assertThat(row(ada, item).state()).isEqualTo(CommunicationState.PUBLISHED);
    }

    @Test
    void doesNotWaitForTheEmbargoOfTheNextRevisionOfWhatIsPublished() {
        var note = note(mandate);
        var item = plan(today(), note);
        confirm(secretary);
        confirm(leader);
        ready(ada, item);
        approve(note, clock.instant().plus(Duration.ofDays(1)));
        world.change(
                "update deliverable set published_revision = 1, version = version + 1 where id = ?1", note.value());
        publish(ada, item);
        assertThat(row(ada, item).state()).isEqualTo(CommunicationState.PUBLISHED);
    }

    @Test
    void saysNothingToWhoIsPartialInTheDeliverableThatItSpeaksOf() throws Exception {
        var note = note(mandate);
        var item = plan(today().plusDays(3), note);
        var other = plan(today().plusDays(4), null);
        var late = plan(today().minusDays(5), note);
        confirm(secretary);
        confirm(leader);
        partial(ada, note);

        assertThat(row(ada, item)).satisfies(row -> {
            assertThat(row.shut()).isTrue();
            assertThat(row.form().channel()).isEqualTo("Pressemelding");
            assertThat(row.form().message()).isEmpty();
            assertThat(row.form().deliverable()).isNull();
            assertThat(row.deliverable()).isNull();
            assertThat(row.actions()).isEmpty();
        });
        assertThat(row(ada, other).actions()).containsExactly(CommunicationAction.READY);
        assertThat(row(bo, item).form().message()).isEqualTo("Fjorden fryser");
        assertThat(as(ada, communicationQueries::mine))
                .extracting(MyCommunicationRow::id)
                .containsExactly(other);
        var version = row(ada, item).version();
        assertThat(refusalOf(() ->
                        run(ada, () -> communications.ready(new ReadyCommunication(UUID.randomUUID(), item, version)))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        ready(secretary, item);
        approve(note, clock.instant().minus(Duration.ofDays(1)));
        assertThat(refusalOfPublishing(item)).isEqualTo(new SharedRefusal.NotThereOrNotYours());
        world.runNow(REMINDER, late.toString());
        until(() -> jobs(late) == 0);
        assertThat(letters("communicationOverdue", ada)).isZero();
        publish(secretary, item);
        assertThat(row(bo, item).link()).isEqualTo("https://fjord.example/");
        assertThat(row(ada, item).link()).isNull();
    }

    @Test
    void isNotChangedByWhoIsPartialInTheDeliverableThatItSpeaksOf() {
        var note = note(mandate);
        var item = plan(today().plusDays(3), note);
        var version = row(secretary, item).version();
        partial(secretary, note);

        assertThat(refusalOf(() -> plan(today(), note))).isInstanceOf(CommunicationRefusal.NotItsDeliverable.class);
        assertThat(refusalOf(() -> run(
                        secretary,
                        () -> communications.edit(
                                new EditCommunication(UUID.randomUUID(), item, version, form("Møte", today(), null))))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(refusalOf(() -> run(
                        secretary,
                        () -> communications.drop(new DropCommunication(UUID.randomUUID(), item, "Ikke aktuelt")))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
    }

    private void partial(Actor.Someone person, DeliverableId in) {
        world.partial(person.personId(), mandate, SubjectRef.of(Deliverable.class, in, 1, "ab"));
    }

    private DeliverableId note(MandateId of) {
        var form = new DeliverableForm(DeliverableKind.NOTE, "Notat om is", "nb", "", "", List.of(), List.of());
        return as(secretary, () -> deliverables.begin(new BeginDeliverable(UUID.randomUUID(), of, form)));
    }

    /** As if all its steps had been gone, with that embargo. */
    private void approve(DeliverableId deliverable, Instant embargo) {
        world.change(
                "update deliverable set approved_revision = 1, approved_at = ?1, first_approved_at = ?1, embargo = ?2,"
                        + " version = version + 1 where id = ?3",
                clock.instant().minus(Duration.ofDays(2)),
                embargo,
                deliverable.value());
    }

    @Test
    void isSeenToByWhoIsResponsibleAndReadsThePlan() {
        var item = plan(today().plusDays(3), null);
        confirm(secretary);
        confirm(leader);
        assertThat(row(ada, item).actions()).containsExactly(CommunicationAction.READY);
        assertThat(row(bo, item).actions()).isEmpty();
        assertThat(refusalOf(() -> ready(bo, item))).isInstanceOf(SharedRefusal.NotThereOrNotYours.class);
        assertThat(as(secretary, () -> communicationQueries.people(mandate)))
                .extracting(PersonChoice::name)
                .contains("Ada", "Leder", "Sekretær");
        var board = world.person("Styremedlem", RealmRole.BOARD);
        world.seat(board, world.mandate(mandate).board(), Role.MEMBER, LocalDate.of(2020, 1, 1));
        var form = new CommunicationForm("Alle", "Nett", "Is", board.personId(), today(), null);
        assertThat(refusalOf(() -> as(
                        secretary, () -> communications.plan(new PlanCommunication(UUID.randomUUID(), mandate, form)))))
                .isInstanceOf(CommunicationRefusal.NoPlaceToReadIt.class);
    }

    @Test
    void isWaitingForWhoIsResponsibleWhenItIsNear() {
        plan(today().plusDays(60), null);
        var near = plan(today().plusDays(7), null);
        var late = plan(today().minusDays(2), null);
        assertThat(as(ada, communicationQueries::mine))
                .extracting(MyCommunicationRow::id)
                .containsExactly(late, near);
        assertThat(as(bo, communicationQueries::mine)).isEmpty();
        assertThat(row(ada, late).overdue()).isTrue();
    }

    @Test
    void isRemindedOfBeforeAndAfterItsDay() throws Exception {
        var item = plan(today().plusDays(3), null);
        assertThat(jobs(item)).isEqualTo(1);
        world.runNow(REMINDER, item.toString());
        until(() -> letters("communicationReminder", ada) == 1);
        var late = plan(today().minusDays(5), null);
        assertThat(jobs(late)).as("its days are over").isZero();
        world.runNow(REMINDER, late.toString());
        until(() -> letters("communicationOverdue", ada) == 1);
        run(secretary, () -> communications.drop(new DropCommunication(UUID.randomUUID(), item, "Ikke aktuelt")));
        assertThat(jobs(item)).isZero();
    }

    private long jobs(CommunicationId item) {
        return world.number(
                "select count(*) from scheduled_tasks where task_name = ?1 and task_instance = ?2",
                REMINDER,
                item.toString());
    }

    @Test
    void isPlannedInAMandateThatRuns() {
        var planned = world.draft(secretary, "Utkast");
        var form = new CommunicationForm("Alle", "Nett", "Is", secretary.personId(), today(), null);
        assertThat(refusalOf(() -> as(
                        secretary, () -> communications.plan(new PlanCommunication(UUID.randomUUID(), planned, form)))))
                .isInstanceOf(CommunicationRefusal.MandateNotRunning.class);
    }
}
