package no.mandat.workflow.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.meeting.Attendee;
import no.mandat.domain.meeting.MeetingStatus;
import no.mandat.domain.meeting.Outcome;
import no.mandat.domain.meeting.Presence;
import no.mandat.domain.meeting.Rsvp;
import no.mandat.domain.meeting.StandardItem;
import no.mandat.domain.shared.ActionItemId;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.AttendeeId;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.contribution.InviteeForm;
import no.mandat.workflow.meeting.ActionForm;
import no.mandat.workflow.meeting.AddItem;
import no.mandat.workflow.meeting.AddOutsider;
import no.mandat.workflow.meeting.AgendaService;
import no.mandat.workflow.meeting.AgreeAction;
import no.mandat.workflow.meeting.AnswerMeeting;
import no.mandat.workflow.meeting.BeginMeeting;
import no.mandat.workflow.meeting.CallMeeting;
import no.mandat.workflow.meeting.CallingService;
import no.mandat.workflow.meeting.ChoosePapers;
import no.mandat.workflow.meeting.ConfirmOutsiders;
import no.mandat.workflow.meeting.DecideItem;
import no.mandat.workflow.meeting.EndMeeting;
import no.mandat.workflow.meeting.FinishAction;
import no.mandat.workflow.meeting.HoldingService;
import no.mandat.workflow.meeting.ItemForm;
import no.mandat.workflow.meeting.ItemRow;
import no.mandat.workflow.meeting.LookAtMeeting;
import no.mandat.workflow.meeting.MeetingForm;
import no.mandat.workflow.meeting.MeetingQueries;
import no.mandat.workflow.meeting.MeetingService;
import no.mandat.workflow.meeting.NotePart;
import no.mandat.workflow.meeting.NoteRecusal;
import no.mandat.workflow.meeting.NoteService;
import no.mandat.workflow.meeting.PlanMeeting;
import no.mandat.workflow.meeting.ProposeItem;
import no.mandat.workflow.meeting.RecordAllPresent;
import no.mandat.workflow.meeting.RecordAttendance;
import no.mandat.workflow.meeting.SaveNote;
import no.mandat.workflow.meeting.TurnToItem;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;
import org.jspecify.annotations.Nullable;

/** What the people of the demo do with meetings until those are over, by the same use cases as everybody, as whoever acts. */
@ApplicationScoped
class DemoChair {

    @PersistenceContext
    private EntityManager database;

    private final MeetingService meetings;
    private final AgendaService agendas;
    private final CallingService calling;
    private final HoldingService holding;
    private final NoteService notes;
    private final MeetingQueries queries;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    @Inject
    DemoChair(
            MeetingService meetings,
            AgendaService agendas,
            CallingService calling,
            HoldingService holding,
            NoteService notes,
            MeetingQueries queries,
            Events events,
            Ids ids,
            Clock clock) {
        this.meetings = meetings;
        this.agendas = agendas;
        this.calling = calling;
        this.holding = holding;
        this.notes = notes;
        this.queries = queries;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected DemoChair() {
        this(null, null, null, null, null, null, null, null, null);
    }

    private UUID key() {
        return ids.next();
    }

    MeetingId plan(MandateId mandate, MeetingForm form) {
        return meetings.plan(new PlanMeeting(key(), mandate, form));
    }

    AgendaItemId item(MeetingId meeting, ItemForm form) {
        return agendas.add(new AddItem(key(), meeting, form));
    }

    AgendaItemId propose(MeetingId meeting, ItemForm form) {
        return agendas.propose(new ProposeItem(key(), meeting, form));
    }

    void papers(AgendaItemId item, DocumentId... documents) {
        agendas.choosePapers(new ChoosePapers(key(), item, List.of(documents)));
    }

    AttendeeId outsider(MeetingId meeting, InviteeForm person, AgendaItemId item, int minutes) {
        return calling.addOutsider(new AddOutsider(key(), meeting, person, List.of(item), minutes));
    }

    void confirm(MeetingId meeting, List<AttendeeId> outsiders) {
        calling.confirm(new ConfirmOutsiders(key(), meeting, outsiders));
    }

    void call(MeetingId meeting) {
        var details = queries.details(meeting);
        var answerBy = details.form().usualAnswerBy(clock).orElse(null);
        calling.call(new CallMeeting(key(), meeting, details.version(), answerBy));
    }

    void answer(MeetingId meeting, Rsvp answer, @Nullable String remark) {
        calling.answer(new AnswerMeeting(key(), meeting, answer, remark));
    }

    /** They followed the link in the mail, which nobody else knows. */
    void answerByLink(AttendeeId outsider, Rsvp answer, String remark) {
        var attendee = database.find(Attendee.class, outsider);
        Actors.as(
                new Actor.Visitor(attendee.invitee().orElseThrow().name()),
                () -> events.fire(attendee.answer(answer, remark, MeetingStatus.CALLED, clock.instant())));
    }

    void look(MeetingId meeting) {
        calling.look(new LookAtMeeting(meeting));
    }

    void begin(MeetingId meeting) {
        holding.begin(new BeginMeeting(key(), meeting));
    }

    void turnTo(AgendaItemId item) {
        holding.turnTo(new TurnToItem(key(), item));
    }

    void end(MeetingId meeting) {
        holding.end(new EndMeeting(key(), meeting));
    }

    /** Those who said so are there. */
    void restIsPresent(MeetingId meeting) {
        holding.presentAll(new RecordAllPresent(key(), meeting));
    }

    void is(MeetingId meeting, PersonId person, Presence presence) {
        holding.record(new RecordAttendance(key(), called(meeting, person), presence, null));
    }

    void isPartial(MeetingId meeting, PersonId person, AgendaItemId item) {
        holding.recuse(new NoteRecusal(key(), called(meeting, person), item, true));
    }

    private AttendeeId called(MeetingId meeting, PersonId person) {
        return queries.people(meeting).stream()
                .filter(row -> person.equals(row.person()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** The item that came by itself. */
    AgendaItemId standard(MeetingId meeting, StandardItem standard) {
        return queries.details(meeting).agenda().stream()
                .filter(row -> row.standard() == standard)
                .map(ItemRow::id)
                .findFirst()
                .orElseThrow();
    }

    void decide(AgendaItemId item, Outcome outcome) {
        holding.decide(new DecideItem(key(), item, outcome));
    }

    void note(AgendaItemId item, NotePart part, String text) {
        var ignored = notes.save(new SaveNote(item, part, 0, "", text.strip()));
    }

    ActionItemId agree(AgendaItemId item, ActionForm form) {
        return holding.agree(new AgreeAction(key(), item, form));
    }

    void done(ActionItemId action) {
        holding.finishAction(new FinishAction(key(), action));
    }
}
