package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.meeting.ItemKind;
import no.mandat.domain.meeting.MeetingRefusal;
import no.mandat.domain.meeting.MinutesContent;
import no.mandat.domain.meeting.Outcome;
import no.mandat.domain.meeting.Presence;
import no.mandat.domain.meeting.Quorum;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.RemarkId;
import no.mandat.workflow.approval.DeclarePartial;
import no.mandat.workflow.approval.ImpartialityService;
import no.mandat.workflow.audit.HistoryFilter;
import no.mandat.workflow.audit.HistoryQueries;
import no.mandat.workflow.meeting.ActionForm;
import no.mandat.workflow.meeting.ActionQueries;
import no.mandat.workflow.meeting.AgreeAction;
import no.mandat.workflow.meeting.AnswerRemark;
import no.mandat.workflow.meeting.CirculateMinutes;
import no.mandat.workflow.meeting.DecideItem;
import no.mandat.workflow.meeting.EditAction;
import no.mandat.workflow.meeting.FinishAction;
import no.mandat.workflow.meeting.HeldItem;
import no.mandat.workflow.meeting.ItemRow;
import no.mandat.workflow.meeting.MinutesQueries;
import no.mandat.workflow.meeting.MinutesService;
import no.mandat.workflow.meeting.MoveItem;
import no.mandat.workflow.meeting.NotePart;
import no.mandat.workflow.meeting.NoteQueries;
import no.mandat.workflow.meeting.NoteRecusal;
import no.mandat.workflow.meeting.NoteService;
import no.mandat.workflow.meeting.PutItemToRound;
import no.mandat.workflow.meeting.RemarkOnMinutes;
import no.mandat.workflow.meeting.RemoveItem;
import no.mandat.workflow.meeting.RestoreItem;
import no.mandat.workflow.meeting.SaveNote;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import org.junit.jupiter.api.Test;

/** Whoever is partial in an item reads its number and its title, and nothing else of it. */
class ShutItemIT extends InAMeeting {

    private static final SharedRefusal NOT_THERE = new SharedRefusal.NotThereOrNotYours();

    @Inject
    ImpartialityService impartiality;

    @Inject
    ActionQueries actions;

    @Inject
    NoteService notes;

    @Inject
    NoteQueries noted;

    @Inject
    MinutesService minutes;

    @Inject
    MinutesQueries minutesQueries;

    @Inject
    HistoryQueries history;

    private void recuse(Actor.Someone person, AgendaItemId item, boolean partial) {
        run(secretary, () -> holding.recuse(new NoteRecusal(UUID.randomUUID(), attendee(person), item, partial)));
    }

    private void write(AgendaItemId item, String text) {
        as(secretary, () -> notes.save(new SaveNote(item, NotePart.NOTES, 0, "", text)));
    }

    private void agree(AgendaItemId item) {
        var form = new ActionForm(
                "Skrive notat", ada.personId(), LocalDate.now(clock).plusDays(5));
        as(secretary, () -> holding.agree(new AgreeAction(UUID.randomUUID(), item, form)));
    }

    private void decide(Actor.Someone who, AgendaItemId item, Outcome outcome) {
        run(who, () -> holding.decide(new DecideItem(UUID.randomUUID(), item, outcome)));
    }

    private ItemRow row(Actor.Someone reader, AgendaItemId item) {
        return as(reader, () -> meetingQueries.details(meeting)).agenda().stream()
                .filter(row -> row.id().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private HeldItem heldItem(Actor.Someone reader, AgendaItemId item) {
        return seen(reader).items().stream()
                .filter(one -> one.row().id().equals(item))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoeverIsNotedAsPartialReadsNothingOfTheItem() {
        begin();
        isThere(ada, bo, cille);
        write(discussion, "Gruppen drøftet.");
        agree(discussion);
        decide(secretary, discussion, Outcome.DEALT_WITH);
        recuse(bo, discussion, true);
        assertThat(row(ada, discussion).outcome()).isEqualTo(Outcome.DEALT_WITH);
        assertThat(row(ada, discussion).shutOut()).isFalse();
        var shut = row(bo, discussion);
        assertThat(shut.shutOut()).isTrue();
        assertThat(shut.title()).isEqualTo("Drøfting");
        assertThat(shut.number()).isEqualTo(row(ada, discussion).number());
        assertThat(shut.outcome()).isNull();
        assertThat(row(bo, information).shutOut()).isFalse();
        assertThat(heldItem(ada, discussion).actions()).hasSize(1);
        assertThat(heldItem(bo, discussion).actions()).isEmpty();
        assertThat(heldItem(bo, discussion).row().outcome()).isNull();
        assertThat(as(ada, () -> actions.of(meeting))).hasSize(1);
        assertThat(as(bo, () -> actions.of(meeting))).isEmpty();
        assertThat(as(bo, () -> actions.open(mandate))).isEmpty();
        recuse(bo, discussion, false);
        assertThat(row(bo, discussion).shutOut()).isFalse();
    }

    @Test
    void beingPartialIsPersonalADeputyIsShutOutOnlyWhereTheyAreThemself() {
        var deputy = world.person("Vara", RealmRole.MEMBER);
        world.deputy(deputy, world.mandate(mandate).expertGroup(), ada);
        begin();
        isThere(bo);
        note(ada, Presence.DEPUTY, deputy.personId());
        recuse(ada, discussion, true);
        recuse(deputy, decision, true);
        assertThat(row(ada, discussion).shutOut()).isTrue();
        assertThat(row(deputy, discussion).shutOut()).isFalse();
        assertThat(row(ada, decision).shutOut()).isFalse();
        assertThat(row(deputy, decision).shutOut()).isTrue();
        turnTo(discussion);
        assertThat(seen().currentQuorum()).as("the deputy counts").isEqualTo(new Quorum(2, 3));
        turnTo(decision);
        assertThat(seen().currentQuorum()).as("the deputy doesn't").isEqualTo(new Quorum(1, 2));
    }

    @Test
    void theirOwnListAndTheNextMeetingTellNothingOfWhatWasAgreedUnderTheItem() {
        begin();
        agree(discussion);
        end();
        var next = plannedMeeting("Neste møte");
        assertThat(as(ada, () -> actions.mine())).hasSize(1);
        assertThat(as(ada, () -> actions.earlier(next))).hasSize(1);
        var action = as(ada, () -> actions.mine()).getFirst().id();
        recuse(ada, discussion, true);
        assertThat(refusalOf(() -> run(ada, () -> holding.finishAction(new FinishAction(UUID.randomUUID(), action)))))
                .isEqualTo(NOT_THERE);
        assertThat(as(ada, () -> actions.mine())).isEmpty();
        assertThat(as(ada, () -> actions.earlier(next))).isEmpty();
        assertThat(as(bo, () -> actions.earlier(next))).hasSize(1);
        recuse(ada, discussion, false);
        assertThat(as(ada, () -> actions.mine())).hasSize(1);
    }

    @Test
    void theMinutesLeaveTheItemOutForThem() {
        begin();
        isThere(ada, bo, cille);
        write(discussion, "Gruppen drøftet.");
        recuse(bo, discussion, true);
        seen().items().stream()
                .map(HeldItem::row)
                .filter(row -> row.kind() == ItemKind.DECISION)
                .forEach(row -> decide(secretary, row.id(), Outcome.POSTPONED));
        end();
        run(secretary, () -> minutes.circulate(new CirculateMinutes(UUID.randomUUID(), meeting, null)));
        assertThat(minutesOf(ada)).isEqualTo("Gruppen drøftet.");
        assertThat(minutesOf(secretary)).isEqualTo("Gruppen drøftet.");
        assertThat(minutesOf(bo)).isEmpty();
        assertThat(as(bo, () -> minutesQueries.of(meeting)).shutOut()).containsExactly(discussion);
        assertThat(refusalOf(() -> as(
                        bo,
                        () -> minutes.remark(
                                new RemarkOnMinutes(UUID.randomUUID(), meeting, discussion, "Hva ble sagt?")))))
                .isEqualTo(NOT_THERE);
    }

    private String minutesOf(Actor.Someone reader) {
        return as(reader, () -> minutesQueries.of(meeting)).content().items().stream()
                .filter(item -> item.id().equals(discussion))
                .map(MinutesContent.Item::notes)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoeverIsRecusedInTheResolutionReadsNothingOfItsItem() {
        var round = open();
        var resolution = as(secretary, () -> resolutions.page(mandate, Seek.first(1)))
                .getFirst()
                .id();
        run(secretary, () -> holding.putToRound(new PutItemToRound(UUID.randomUUID(), decision, resolution)));
        assertThat(row(bo, decision).resolution()).isEqualTo(resolution);
        run(bo, () -> impartiality.declare(new DeclarePartial(UUID.randomUUID(), round, "Jeg eier bygget.")));
        assertThat(row(bo, decision).shutOut()).isTrue();
        assertThat(row(bo, decision).resolution()).isNull();
        assertThat(row(ada, decision).resolution()).isEqualTo(resolution);
        assertThat(heldItem(bo, decision).row().resolution()).isNull();
    }

    @Test
    void whoeverRunsTheMeetingAndIsPartialNeitherReadsNorWritesTheItem() {
        begin();
        isThere(ada, bo, cille);
        var colleague = colleague("Kollega");
        write(discussion, "Gruppen drøftet.");
        world.letJobsEnd();
        world.change(
                "insert into attendee_recusal (attendee_id, item_id) select a.id, ?1 from attendee a where a.meeting_id = ?2 and a.person_id = ?3",
                discussion.value(),
                meeting.value(),
                secretary.personId().value());
        assertThat(as(secretary, () -> noted.of(meeting))).isEmpty();
        assertThat(as(colleague, () -> noted.of(meeting))).hasSize(1);
        assertThat(heldItem(secretary, discussion).notes()).isEmpty();
        assertThat(row(secretary, discussion).actions()).isEmpty();
        for (Runnable command : List.<Runnable>of(
                () -> write(discussion, "Mer"),
                () -> agree(discussion),
                () -> decide(secretary, discussion, Outcome.DEALT_WITH),
                () -> recuse(secretary, discussion, false),
                () -> recuse(bo, discussion, true),
                () -> run(secretary, () -> agendas.move(new MoveItem(UUID.randomUUID(), discussion, 1))),
                () -> run(secretary, () -> agendas.remove(new RemoveItem(UUID.randomUUID(), discussion))),
                () -> run(secretary, () -> agendas.restore(new RestoreItem(UUID.randomUUID(), discussion))))) {
            assertThat(refusalOf(command::run)).isEqualTo(NOT_THERE);
        }
        decide(colleague, discussion, Outcome.DEALT_WITH);
        var own = attendee(secretary);
        run(colleague, () -> holding.recuse(new NoteRecusal(UUID.randomUUID(), own, discussion, false)));
        assertThat(row(secretary, discussion).shutOut())
                .as("others may take it back")
                .isFalse();
    }

    @Test
    void whoeverIsPartialAnswersNoRemarkOnTheItem() {
        begin();
        isThere(ada, bo, cille);
        seen().items().stream()
                .map(HeldItem::row)
                .filter(row -> row.kind() == ItemKind.DECISION)
                .forEach(row -> decide(secretary, row.id(), Outcome.POSTPONED));
        recuse(secretary, discussion, true);
        end();
        run(secretary, () -> minutes.circulate(new CirculateMinutes(UUID.randomUUID(), meeting, null)));
        var shut = as(
                ada,
                () -> minutes.remark(new RemarkOnMinutes(UUID.randomUUID(), meeting, discussion, "Jeg var uenig.")));
        var other =
                as(ada, () -> minutes.remark(new RemarkOnMinutes(UUID.randomUUID(), meeting, information, "Takk.")));
        assertThat(refusalOf(() -> answer(shut))).isEqualTo(NOT_THERE);
        assertThat(as(secretary, () -> history.page(mandate, HistoryFilter.all(), Seek.first(300))))
                .filteredOn(row -> row.action().equals("RemarkMade"))
                .as("nor do they read it in the history")
                .hasSize(1);
        answer(other);
    }

    private void answer(RemarkId remark) {
        run(secretary, () -> minutes.answer(new AnswerRemark(UUID.randomUUID(), remark, "Notert.")));
    }

    @Test
    void whoeverIsPartialIsGivenNothingToDoUnderTheItem() {
        begin();
        recuse(ada, discussion, true);
        assertThat(refusalOf(() -> agree(discussion))).isEqualTo(new MeetingRefusal.PartialInItem());
        agree(information);
        recuse(bo, information, true);
        var action = as(secretary, () -> actions.of(meeting)).getFirst();
        var others = new ActionForm(
                "Skrive notat", bo.personId(), LocalDate.now(clock).plusDays(5));
        assertThat(refusalOf(() -> run(
                        secretary,
                        () -> holding.editAction(
                                new EditAction(UUID.randomUUID(), action.id(), action.version(), others)))))
                .isEqualTo(new MeetingRefusal.PartialInItem());
    }
}
