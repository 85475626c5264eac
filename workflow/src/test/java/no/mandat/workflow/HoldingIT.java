package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.meeting.ActionAction;
import no.mandat.domain.meeting.ActionState;
import no.mandat.domain.meeting.ItemKind;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.meeting.MeetingRefusal;
import no.mandat.domain.meeting.MeetingState;
import no.mandat.domain.meeting.MeetingStatus;
import no.mandat.domain.meeting.Outcome;
import no.mandat.domain.meeting.Presence;
import no.mandat.domain.meeting.Quorum;
import no.mandat.domain.meeting.StandardItem;
import no.mandat.domain.shared.ActionItemId;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.ResolutionId;
import no.mandat.workflow.approval.CancelRound;
import no.mandat.workflow.meeting.ActionForm;
import no.mandat.workflow.meeting.ActionQueries;
import no.mandat.workflow.meeting.ActionRow;
import no.mandat.workflow.meeting.AgreeAction;
import no.mandat.workflow.meeting.AttendeeRow;
import no.mandat.workflow.meeting.BeginMeeting;
import no.mandat.workflow.meeting.DecideItem;
import no.mandat.workflow.meeting.DropAction;
import no.mandat.workflow.meeting.EditAction;
import no.mandat.workflow.meeting.EditMeeting;
import no.mandat.workflow.meeting.FinishAction;
import no.mandat.workflow.meeting.HeldItem;
import no.mandat.workflow.meeting.MeetingForm;
import no.mandat.workflow.meeting.NoteRecusal;
import no.mandat.workflow.meeting.PutItemToRound;
import no.mandat.workflow.meeting.RecordAllPresent;
import no.mandat.workflow.meeting.RecordTimes;
import no.mandat.workflow.meeting.RemoveItem;
import no.mandat.workflow.meeting.ReopenAction;
import no.mandat.workflow.meeting.RestoreItem;
import no.mandat.workflow.meeting.ResumeMeeting;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A meeting is begun, held item by item, decides and agrees on actions, and ends. */
class HoldingIT extends InAMeeting {

    @Inject
    ActionQueries actions;

    private HeldItem item(AgendaItemId id) {
        return seen().items().stream()
                .filter(one -> one.row().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private AttendeeRow person(Actor.Someone who) {
        return seen().people().stream()
                .filter(row -> who.personId().equals(row.person()))
                .findFirst()
                .orElseThrow();
    }

    private void decide(AgendaItemId id, @Nullable Outcome outcome) {
        run(secretary, () -> holding.decide(new DecideItem(UUID.randomUUID(), id, outcome)));
    }

    private ActionItemId agree(Actor.Someone responsible, LocalDate due) {
        var form = new ActionForm("Skrive utkast", responsible.personId(), due);
        return as(secretary, () -> holding.agree(new AgreeAction(UUID.randomUUID(), discussion, form)));
    }

    private ActionRow action(Actor.Someone reader, ActionItemId id) {
        return as(reader, () -> actions.of(meeting)).stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    @Test
    void beginsWithANumberAndItsFirstItem() {
        assertThat(seen().number()).isNull();
        begin();
        var now = seen();
        assertThat(now.status()).isEqualTo(MeetingStatus.of(MeetingState.HELD, false));
        assertThat(now.number()).hasToString("1/" + today().getYear());
        assertThat(now.current()).isEqualTo(now.items().getFirst().row().id());
        assertThat(refusalOf(this::begin)).isInstanceOf(MeetingRefusal.MeetingNotInState.class);
        var first = meeting;
        meeting = calledMeeting("Neste møte");
        begin();
        assertThat(seen().number()).hasToString("2/" + today().getYear());
        assertThat(as(secretary, () -> meetingQueries.details(meeting)).previous())
                .isEqualTo(first);
    }

    @Test
    void twoThatBeginAtOnceGetTwoNumbers() throws Exception {
        var both = new ConcurrentLinkedQueue<MeetingId>(List.of(meeting, calledMeeting("Samtidig")));
        var ends = world.together(
                2,
                () -> as(secretary, () -> {
                    holding.begin(new BeginMeeting(UUID.randomUUID(), both.remove()));
                    return true;
                }));
        assertThat(ends).containsExactly(true, true);
        assertThat(world.number(
                        "select count(distinct number) from meeting where mandate_id = ?1 and number in (1, 2)",
                        mandate.value()))
                .isEqualTo(2);
    }

    @Test
    void goesFromItemToItemAndEnds() {
        assertThat(refusalOf(() -> turnTo(discussion))).isInstanceOf(MeetingRefusal.MeetingNotInState.class);
        begin();
        turnTo(discussion);
        turnTo(decision);
        assertThat(seen().current()).isEqualTo(decision);
        assertThat(trailOf(discussion.value())).endsWith("ItemBegan", "ItemLeft");
        end();
        assertThat(seen().current()).isNull();
        assertThat(refusalOf(() -> turnTo(discussion))).isEqualTo(new MeetingRefusal.EndedOtherwise(true));
        run(secretary, () -> holding.resume(new ResumeMeeting(UUID.randomUUID(), meeting)));
        turnTo(discussion);
        assertThat(seen().current()).isEqualTo(discussion);
    }

    @Test
    void notesWhoIsThere() {
        begin();
        isThere(ada);
        note(bo, Presence.LATE, null);
        assertThat(seen().quorum()).isEqualTo(new Quorum(1, 3));
        isThere(bo);
        assertThat(person(bo).arrivedAt()).isNotNull();
        note(bo, Presence.LEFT_EARLY, null);
        assertThat(person(bo).leftAt()).isNotNull();
        assertThat(seen().quorum()).isEqualTo(new Quorum(1, 3));
    }

    @Test
    void aDeputyIsOneOfThatMembers() {
        var deputy = world.person("Vara", RealmRole.MEMBER);
        world.deputy(deputy, world.mandate(mandate).expertGroup(), ada);
        begin();
        assertThat(refusalOf(() -> note(ada, Presence.DEPUTY, null))).isInstanceOf(MeetingRefusal.DeputyMissing.class);
        assertThat(refusalOf(() -> note(bo, Presence.DEPUTY, deputy.personId())))
                .isInstanceOf(MeetingRefusal.NoPlace.class);
        note(ada, Presence.DEPUTY, deputy.personId());
        assertThat(person(ada).deputyName()).isEqualTo("Vara");
        assertThat(seen().quorum()).isEqualTo(new Quorum(1, 3));
    }

    @Test
    void timesAreCorrectedAndInOrder() {
        begin();
        var came = clock.instant();
        assertThat(refusalOf(() -> times(came, came.minusSeconds(60)))).isInstanceOf(SharedRefusal.InvalidInput.class);
        times(came, came.plusSeconds(60));
        assertThat(person(ada).leftAt()).isEqualTo(person(ada).arrivedAt().plusSeconds(60));
    }

    private void times(Instant arrived, Instant left) {
        var command = new RecordTimes(UUID.randomUUID(), attendee(ada), Presence.LEFT_EARLY, arrived, left, null);
        run(secretary, () -> holding.recordTimes(command));
    }

    @Test
    void whoSaidThatTheyComeIsThereUnlessSomethingIsNoted() {
        world.change("update attendee set answer = 'ACCEPTED' where meeting_id = ?1", meeting.value());
        world.change(
                "update attendee set answer = 'DECLINED' where meeting_id = ?1 and person_id = ?2",
                meeting.value(),
                cille.personId().value());
        begin();
        note(bo, Presence.ABSENT, null);
        run(secretary, () -> holding.presentAll(new RecordAllPresent(UUID.randomUUID(), meeting)));
        assertThat(person(ada).presence()).isEqualTo(Presence.PRESENT);
        assertThat(person(bo).presence()).isEqualTo(Presence.ABSENT);
        assertThat(person(cille).presence()).isNull();
    }

    @Test
    void decidesWithEnoughOfThoseWhoVoteOnTheItem() {
        begin();
        isThere(ada);
        assertThat(refusalOf(() -> decide(decision, Outcome.DECIDED))).isEqualTo(new MeetingRefusal.NotQuorate(1, 2));
        run(secretary, () -> holding.recuse(new NoteRecusal(UUID.randomUUID(), attendee(cille), decision, true)));
        decide(decision, Outcome.DECIDED);
        assertThat(item(decision).row().quorum()).isEqualTo(new Quorum(1, 2));
        turnTo(decision);
        assertThat(seen().currentQuorum()).isEqualTo(new Quorum(1, 2));
        decide(decision, null);
        assertThat(item(decision).row().outcome()).isNull();
    }

    @Test
    void followsTheRoundOfAResolution() {
        var round = open();
        var resolution = as(secretary, () -> resolutions.page(mandate, Seek.first(1)))
                .getFirst()
                .id();
        begin();
        run(secretary, () -> holding.putToRound(new PutItemToRound(UUID.randomUUID(), decision, resolution)));
        assertThat(refusalOf(() -> decide(decision, Outcome.DECIDED)))
                .isInstanceOf(MeetingRefusal.DecidedByRound.class);
        run(secretary, () -> service.cancel(new CancelRound(UUID.randomUUID(), round, "Nei")));
        assertThat(item(decision).row().outcome()).isEqualTo(Outcome.POSTPONED);
        assertThat(refusalOf(() -> run(
                        secretary,
                        () -> holding.putToRound(
                                new PutItemToRound(UUID.randomUUID(), decision, new ResolutionId(UUID.randomUUID()))))))
                .isInstanceOf(SharedRefusal.NotThereOrNotYours.class);
    }

    @Test
    void anItemThatComesBackTakesWhatItsRoundCameToMeanwhile() {
        var round = open();
        var resolution = as(secretary, () -> resolutions.page(mandate, Seek.first(1)))
                .getFirst()
                .id();
        run(secretary, () -> holding.putToRound(new PutItemToRound(UUID.randomUUID(), decision, resolution)));
        run(secretary, () -> agendas.remove(new RemoveItem(UUID.randomUUID(), decision)));
        for (var voter : List.of(ada, bo, cille)) {
            cast(voter, round, PositionKind.APPROVE);
        }
        run(secretary, () -> agendas.restore(new RestoreItem(UUID.randomUUID(), decision)));
        assertThat(item(decision).row().outcome()).isEqualTo(Outcome.DECIDED);
    }

    @Test
    void anotherBodyDoesntTakeOverAMeetingWhoseItemARoundDecides() {
        var planned = plannedMeeting("Møte om vedtaket");
        var item = item(planned, "Vedtak", ItemKind.DECISION);
        var start = soon();
        var form = new MeetingForm(
                MeetingKind.BOARD, "nb", "Møte om vedtaket", start, start.plusSeconds(3600), "Rom 1", null, null);
        var ignored = open();
        var resolution = as(secretary, () -> resolutions.page(mandate, Seek.first(1)))
                .getFirst()
                .id();
        run(secretary, () -> holding.putToRound(new PutItemToRound(UUID.randomUUID(), item, resolution)));
        int version = as(secretary, () -> meetingQueries.details(planned)).version();
        assertThat(refusalOf(() -> run(
                        secretary, () -> meetings.edit(new EditMeeting(UUID.randomUUID(), planned, version, form)))))
                .isEqualTo(new MeetingRefusal.KindBoundByRound());
    }

    @Test
    void theNextAgendaBeginsWithWhatIsOpen() {
        begin();
        var id = agree(ada, today().minusDays(1));
        assertThat(as(ada, () -> actions.earlier(meeting)))
                .as("of this meeting itself")
                .isEmpty();
        end();
        var next = plannedMeeting("Neste møte");
        var first = as(secretary, () -> meetingQueries.details(next)).agenda().getFirst();
        assertThat(first.standard()).isEqualTo(StandardItem.OPEN_ACTIONS);
        assertThat(as(ada, () -> actions.earlier(next)))
                .extracting(ActionRow::id, ActionRow::meetingTitle, ActionRow::overdue)
                .containsExactly(tuple(id, "Møte om saken", true));
        run(ada, () -> holding.finishAction(new FinishAction(UUID.randomUUID(), id)));
        assertThat(as(ada, () -> actions.earlier(next))).isEmpty();
    }

    @Test
    void actionsLiveOnUntilTheyAreDone() {
        begin();
        var stranger = world.person("Fremmed", RealmRole.MEMBER);
        assertThat(refusalOf(() -> agree(stranger, today()))).isInstanceOf(MeetingRefusal.NoPlace.class);
        var id = agree(ada, today().plusDays(10));
        assertThat(action(ada, id).actions()).containsExactly(ActionAction.FINISH);
        assertThat(action(bo, id).actions()).isEmpty();
        assertThat(item(discussion).actions()).hasSize(1);
        world.change("update meeting set state = 'CLOSED', version = version + 1 where id = ?1", meeting.value());
        assertThat(refusalOf(() -> run(bo, () -> holding.finishAction(new FinishAction(UUID.randomUUID(), id)))))
                .isInstanceOf(SharedRefusal.NotThereOrNotYours.class);
        assertThat(as(ada, () -> actions.mine())).hasSize(1);
        run(ada, () -> holding.finishAction(new FinishAction(UUID.randomUUID(), id)));
        assertThat(as(ada, () -> actions.mine())).isEmpty();
        run(ada, () -> holding.reopenAction(new ReopenAction(UUID.randomUUID(), id)));
        var late = new ActionForm("Skrive utkast", bo.personId(), today().minusDays(1));
        run(
                secretary,
                () -> holding.editAction(new EditAction(
                        UUID.randomUUID(), id, action(secretary, id).version(), late)));
        assertThat(action(secretary, id).overdue()).isTrue();
        assertThat(as(secretary, () -> actions.open(mandate))).hasSize(1);
        run(secretary, () -> holding.dropAction(new DropAction(UUID.randomUUID(), id, "Ikke nødvendig")));
        assertThat(action(secretary, id).state()).isEqualTo(ActionState.DROPPED);
        assertThat(as(secretary, () -> actions.open(mandate))).isEmpty();
    }

    @Test
    void whoeverIsToDoSomethingIsReminded() throws Exception {
        begin();
        var id = agree(ada, today().minusDays(3));
        world.runNow("reminder.action", id.toString());
        until(() -> letters("actionOverdue", ada) == 1);
        run(ada, () -> holding.finishAction(new FinishAction(UUID.randomUUID(), id)));
        assertThat(world.number(
                        "select count(*) from scheduled_tasks where task_name = 'reminder.action' and task_instance = ?1",
                        id.toString()))
                .isZero();
    }

    @Test
    void aReminderThatIsDueIsntPutOffByOtherWords() {
        begin();
        var id = agree(ada, today().plusDays(10));
        world.holdBack("reminder.action", id.toString());
        var waits = reminderOf(id);
        edit(id, new ActionForm("Skrive et lengre notat", bo.personId(), today().plusDays(10)));
        assertThat(reminderOf(id)).isEqualTo(waits);
        edit(id, new ActionForm("Skrive et lengre notat", bo.personId(), today().plusDays(20)));
        assertThat(reminderOf(id)).isNotEqualTo(waits);
    }

    private void edit(ActionItemId id, ActionForm form) {
        run(
                secretary,
                () -> holding.editAction(new EditAction(
                        UUID.randomUUID(), id, action(secretary, id).version(), form)));
    }

    private String reminderOf(ActionItemId id) {
        return world.text(
                "select cast(execution_time as char) from scheduled_tasks where task_name = 'reminder.action' and task_instance = ?1",
                id.toString());
    }

    @Test
    void costsTheSameNumberOfStatementsWithTenAndFiveHundredPeople() throws Exception {
        begin();
        outsiders(10);
        var few = world.statements(this::seen);
        outsiders(490);
        assertThat(world.statements(this::seen)).isEqualTo(few);
        assertThat(seen().people()).hasSizeGreaterThanOrEqualTo(500);
    }

    private void outsiders(int count) {
        for (int i = 0; i < count; i++) {
            world.change(
                    """
                    insert into attendee (id, meeting_id, mandate_id, role, invitee, email, language, state, changed_at, version)
                    values (?1, ?2, ?3, 'OUTSIDER', ?4, ?5, 'nb', 'INVITED', ?6, 0)
                    """,
                    UUID.randomUUID(),
                    meeting.value(),
                    mandate.value(),
                    "Gjest " + i,
                    UUID.randomUUID() + "@test.mandat.example",
                    clock.instant());
        }
    }
}
