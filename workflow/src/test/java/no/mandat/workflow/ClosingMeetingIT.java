package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.approval.RoundState;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.deliverable.DeliverableAction;
import no.mandat.domain.deliverable.DeliverableRefusal;
import no.mandat.domain.deliverable.DeliverableState;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.mandate.MandateState;
import no.mandat.domain.meeting.ItemKind;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.meeting.MeetingRefusal;
import no.mandat.domain.meeting.Outcome;
import no.mandat.domain.meeting.Presence;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.PositionId;
import no.mandat.domain.shared.RoundId;
import no.mandat.domain.shared.SubjectRef;
import no.mandat.workflow.approval.ContestPosition;
import no.mandat.workflow.approval.MeetingPositions;
import no.mandat.workflow.approval.RecordPosition;
import no.mandat.workflow.deliverable.DecidingMeeting;
import no.mandat.workflow.deliverable.DeliverableForm;
import no.mandat.workflow.deliverable.DeliverableQueries;
import no.mandat.workflow.meeting.AskAtMeeting;
import no.mandat.workflow.meeting.ChooseDeliverable;
import no.mandat.workflow.meeting.HoldingQueries;
import no.mandat.workflow.meeting.HoldingService;
import no.mandat.workflow.meeting.ItemDeliverables;
import no.mandat.workflow.meeting.ItemForm;
import no.mandat.workflow.meeting.ItemRow;
import no.mandat.workflow.meeting.MeetingQueries;
import no.mandat.workflow.meeting.NoteRecusal;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The closing meeting asks the group about its final report from its agenda (domain.md, Deliverables, "Routes"). */
class ClosingMeetingIT extends InADeliverable {

    @Inject
    MeetingRoom room;

    @Inject
    MeetingQueries meetingQueries;

    @Inject
    HoldingService holding;

    @Inject
    HoldingQueries held;

    @Inject
    ItemDeliverables items;

    @Inject
    MeetingPositions recording;

    @Inject
    DeliverableQueries deliverableQueries;

    private MeetingId meeting(MeetingKind kind) {
        return room.called(secretary, mandate, kind, "Siste møte");
    }

    private AgendaItemId item(MeetingId of, ItemKind kind, @Nullable DeliverableId about) {
        var id = room.item(secretary, of, ItemForm.of("Sluttrapporten", kind, 60));
        choose(id, about);
        return id;
    }

    private void choose(AgendaItemId item, @Nullable DeliverableId about) {
        run(secretary, () -> items.choose(new ChooseDeliverable(key(), item, about)));
    }

    private void begin(MeetingId meeting) {
        room.begin(secretary, meeting);
    }

    private RoundId askAt(AgendaItemId item) {
        return as(secretary, () -> items.ask(new AskAtMeeting(key(), item, null, false, Set.of())));
    }

    private DeliverableId finalReport() {
        var form = new DeliverableForm(
                DeliverableKind.FINAL_REPORT, "Sluttrapport", "nb", "", "", List.of(clause), List.of());
        var id = begin(form);
        section(id, "Bestanden", "Det er mange.");
        submit(id);
        finish(id);
        return id;
    }

    private ItemRow row(Actor.Someone reader, MeetingId meeting, AgendaItemId item) {
        return as(reader, () -> held.of(meeting)).items().stream()
                .map(one -> one.row())
                .filter(row -> row.id().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private void isThere(MeetingId meeting, Actor.Someone... people) {
        for (var person : people) {
            room.note(secretary, meeting, person, Presence.PRESENT, null);
        }
    }

    private void recuse(MeetingId meeting, AgendaItemId item, Actor.Someone person) {
        run(
                secretary,
                () -> holding.recuse(new NoteRecusal(key(), room.attendee(secretary, meeting, person), item, true)));
    }

    private PositionId record(RoundId round, MeetingId meeting, Actor.Someone voter, PositionKind kind) {
        return as(
                secretary,
                () -> recording.record(new RecordPosition(
                        UUID.randomUUID(), round, voter.personId(), kind, "Fordi.", "Et tillegg.", meeting)));
    }

    @Test
    void theFinalReportIsAskedAboutInAClosingMeetingThatIsHeldAndNowhereElse() {
        var id = finalReport();
        assertThat(refusalOf(() -> ask(id))).isEqualTo(new DeliverableRefusal.NotInClosingMeeting());
        assertThat(as(secretary, () -> deliverableQueries.details(id)).actions())
                .doesNotContain(DeliverableAction.ASK);
        var usual = meeting(MeetingKind.GROUP);
        var there = item(usual, ItemKind.DECISION, id);
        begin(usual);
        assertThat(refusalOf(() -> askAt(there))).isEqualTo(new DeliverableRefusal.NotInClosingMeeting());
        assertThat(row(secretary, usual, there).deliverable().asks()).isFalse();
        var closing = meeting(MeetingKind.CLOSING);
        var item = item(closing, ItemKind.DECISION, id);
        assertThat(refusalOf(() -> askAt(item)))
                .as("it isn't held yet")
                .isEqualTo(new DeliverableRefusal.NotInClosingMeeting());
        assertThat(stateOf(id)).isEqualTo(DeliverableState.READY);

        begin(closing);
        mandateIs(MandateState.IN_CONSENT);
        assertThat(row(secretary, closing, item).deliverable().asks())
                .as("nobody has agreed to its route yet")
                .isFalse();
        assertThat(refusalOf(() -> askAt(item))).isEqualTo(new DeliverableRefusal.MandateNotRunning());
        mandateIs(MandateState.CLOSING);
        assertThat(row(secretary, closing, item).deliverable().asks()).isTrue();
        assertThat(row(ada, closing, item).deliverable())
                .returns("Sluttrapport", one -> one.title())
                .returns(false, one -> one.asks());
        var round = askAt(item);

        assertThat(stateOf(id)).isEqualTo(DeliverableState.IN_APPROVAL);
        assertThat(row(secretary, closing, item).deliverable()).returns(round, one -> one.round());
        assertThat(told("ItemAsked")).contains("round");
        assertThat(refusalOf(() -> askAt(item))).isEqualTo(new DeliverableRefusal.StepUnderWay());
        approveByGroup(round);
        assertThat(state(round)).isEqualTo(RoundState.PASSED);
        assertThat(row(secretary, closing, item).outcome()).isEqualTo(Outcome.DECIDED);

        cast(boardMember, ask(id), PositionKind.APPROVE);
        assertThat(stateOf(id)).isEqualTo(DeliverableState.APPROVED);
    }

    @Test
    void whatIsSaidInTheMeetingIsRecordedThere() {
        var id = finalReport();
        var closing = meeting(MeetingKind.CLOSING);
        var item = item(closing, ItemKind.DECISION, id);
        begin(closing);
        isThere(closing, ada, bo, cille);
        var round = askAt(item);
        for (var voter : List.of(ada, bo)) {
            assertThat(record(round, closing, voter, PositionKind.APPROVE)).isNotNull();
        }
        var last = record(round, closing, cille, PositionKind.APPROVE);
        assertThat(state(round)).isEqualTo(RoundState.PASSED);
        assertThat(row(secretary, closing, item).outcome()).isEqualTo(Outcome.DECIDED);
        var board = ask(id);

        run(cille, () -> recording.contest(new ContestPosition(key(), last, "Jeg sa noe annet.")));
        assertThat(state(round)).as("two of three still approve").isEqualTo(RoundState.PASSED);
        var second = world.text(
                "select cast(id as char) from round_position where round_id = ?1 and voter_id = ?2",
                round.value(),
                bo.personId().value());
        run(
                bo,
                () -> recording.contest(
                        new ContestPosition(key(), new PositionId(UUID.fromString(second)), "Jeg også.")));

        assertThat(state(round)).as("one is no quorum").isEqualTo(RoundState.LAPSED);
        assertThat(stateOf(id)).as("the step is asked anew").isEqualTo(DeliverableState.READY);
        assertThat(state(board)).as("and the board isn't asked").isEqualTo(RoundState.CANCELLED);
        assertThat(row(secretary, closing, item).outcome()).isEqualTo(Outcome.POSTPONED);
    }

    @Test
    void whoIsPartialInTheItemIsSoInTheRoundAndInAllOfTheReport() {
        var id = finalReport();
        var closing = meeting(MeetingKind.CLOSING);
        var item = item(closing, ItemKind.DECISION, id);
        begin(closing);
        isThere(closing, ada, bo, cille);
        recuse(closing, item, cille);
        var round = askAt(item);

        assertThat(refusalOf(() -> details(cille, round))).isInstanceOf(SharedRefusal.NotThereOrNotYours.class);
        assertThat(refusalOf(() -> as(cille, () -> deliverableQueries.details(id))))
                .isInstanceOf(SharedRefusal.NotThereOrNotYours.class);
        cast(ada, round, PositionKind.APPROVE);
        assertThat(details(ada, round).numbers().eligible()).isEqualTo(2);

        recuse(closing, item, bo);
        assertThat(refusalOf(() -> details(bo, round))).isInstanceOf(SharedRefusal.NotThereOrNotYours.class);
        assertThat(row(bo, closing, item)).returns(true, ItemRow::shutOut).returns(null, ItemRow::deliverable);
    }

    @Test
    void whoIsPartialInTheReportHasNoPartInTheItem() {
        var id = finalReport();
        var closing = meeting(MeetingKind.CLOSING);
        var item = item(closing, ItemKind.DECISION, id);
        begin(closing);
        var round = askAt(item);
        world.recuse(ada, mandate, SubjectRef.of(Deliverable.class, id, 1, "ab"));

        assertThat(row(ada, closing, item)).returns(true, ItemRow::shutOut).returns(null, ItemRow::deliverable);
        isThere(closing, ada, bo);
        assertThat(refusalOf(() -> record(round, closing, ada, PositionKind.APPROVE)))
                .isNotNull();
    }

    @Test
    void anItemIsAboutADeliverableOfItsMandate() {
        var id = written();
        var usual = meeting(MeetingKind.GROUP);
        var item = item(usual, ItemKind.DECISION, id);
        assertThat(told("ItemConcerned")).containsExactly("deliverable");
        assertThat(as(secretary, () -> items.choices(item)))
                .extracting(one -> one.id())
                .containsExactly(id);
        assertThat(refusalOf(() -> choose(item, new DeliverableId(UUID.randomUUID()))))
                .isEqualTo(new MeetingRefusal.NoSuchDeliverable());
        assertThat(refusalOf(() -> run(ada, () -> items.choose(new ChooseDeliverable(key(), item, null)))))
                .isInstanceOf(SharedRefusal.NotThereOrNotYours.class);

        assertThat(as(ada, () -> deliverableQueries.details(id)).meetings())
                .extracting(DecidingMeeting::id)
                .containsExactly(usual);
        assertThat(as(secretary, () -> meetingQueries.details(usual)).agenda())
                .filteredOn(row -> row.id().equals(item))
                .singleElement()
                .satisfies(row -> assertThat(row.deliverable().title()).isEqualTo("Ulv i utmark"));
        choose(item, null);
        assertThat(as(ada, () -> deliverableQueries.details(id)).meetings()).isEmpty();
    }

    @Test
    void anotherMeetingAsksItsOwnBodyAboutWhatIsNotForTheLast() {
        var id = ready();
        var usual = meeting(MeetingKind.GROUP);
        var item = item(usual, ItemKind.DECISION, id);
        var talk = item(usual, ItemKind.DISCUSSION, id);
        assertThat(refusalOf(() -> askAt(item))).isInstanceOf(MeetingRefusal.MeetingNotInState.class);
        begin(usual);
        assertThat(refusalOf(() -> askAt(talk))).isEqualTo(new MeetingRefusal.NotADecision());
        var round = askAt(item);
        approveByGroup(round);
        assertThat(row(secretary, usual, item).outcome()).isEqualTo(Outcome.DECIDED);
        assertThat(refusalOf(() -> askAt(item)))
                .as("the board is asked now")
                .isEqualTo(new MeetingRefusal.AsksAnotherBody());
    }
}
