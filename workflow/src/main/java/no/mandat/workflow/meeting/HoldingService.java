package no.mandat.workflow.meeting;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import no.mandat.domain.meeting.ActionItem;
import no.mandat.domain.meeting.AgendaItem;
import no.mandat.domain.meeting.Attendee;
import no.mandat.domain.meeting.Meeting;
import no.mandat.domain.meeting.MeetingRefusal;
import no.mandat.domain.meeting.Presence;
import no.mandat.domain.meeting.Rsvp;
import no.mandat.domain.shared.ActionItemId;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access.Granted;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Holds and minutes a meeting (domain.md, Meetings). Each use case holds the meeting first; an action outlives it, and is held itself. */
@UseCases
public class HoldingService {

    private final Meetings meetings;
    private final AgendaItems items;
    private final Attendees attendees;
    private final ActionItems actions;
    private final MeetingAccess gate;
    private final ShutItems shut;
    private final Presences presences;
    private final ItemPartiality partiality;
    private final ItemDecisions decisions;
    private final Roll roll;
    private final Mandates mandates;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    HoldingService(
            Meetings meetings,
            AgendaItems items,
            Attendees attendees,
            ActionItems actions,
            MeetingAccess gate,
            ShutItems shut,
            Presences presences,
            ItemPartiality partiality,
            ItemDecisions decisions,
            Roll roll,
            Mandates mandates,
            Events events,
            Ids ids,
            Clock clock) {
        this.meetings = meetings;
        this.items = items;
        this.attendees = attendees;
        this.actions = actions;
        this.gate = gate;
        this.shut = shut;
        this.presences = presences;
        this.partiality = partiality;
        this.decisions = decisions;
        this.roll = roll;
        this.mandates = mandates;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected HoldingService() {
        this(null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * It begins: it gets its number, and its first item is the current one. Two of a mandate that begin at once get two numbers.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link MeetingRefusal.MeetingNotInState}
     */
    public void begin(@Valid BeginMeeting command) {
        var meeting = gate.run(command.meeting());
        meeting.requireCalled();
        var mandate = mandates.lock(meeting.mandate());
        var now = clock.instant();
        roll.settle(meeting, mandate);
        var number = meetings.nextNumber(
                meeting, LocalDate.ofInstant(now, clock.getZone()).getYear());
        events.fire(meeting.begin(number, meetings.lastBefore(meeting), now));
        items.agenda(meeting.id()).items().stream().findFirst().ifPresent(first -> events.fire(first.begin(now)));
    }

    /**
     * Goes on to an item, and leaves the one that was the current one. Where it is the current one already, nothing happens.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link MeetingRefusal.MeetingNotInState},
     *     {@link MeetingRefusal.EndedOtherwise}, {@link MeetingRefusal.ItemNotInState} where it isn't on the agenda
     */
    public void turnTo(@Valid TurnToItem command) {
        var meeting = gate.run(items.meetingOf(command.item()));
        meeting.requireRunning();
        var item = items.require(command.item());
        item.requireListed();
        var now = clock.instant();
        leaveItems(meeting.id(), Optional.of(item.id()), now);
        events.fire(item.begin(now));
    }

    private void leaveItems(MeetingId meeting, Optional<AgendaItemId> but, Instant now) {
        items.of(meeting).stream()
                .filter(item -> but.filter(item.id()::equals).isEmpty())
                .forEach(item -> events.fire(item.leave(now)));
    }

    /**
     * It ends, and so does the current item.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link MeetingRefusal.MeetingNotInState},
     *     {@link MeetingRefusal.EndedOtherwise}
     */
    public void end(@Valid EndMeeting command) {
        var meeting = gate.run(command.meeting());
        var now = clock.instant();
        events.fire(meeting.end(now));
        leaveItems(meeting.id(), Optional.empty(), now);
    }

    /**
     * It goes on after it was ended too early; which item, is said by turning to it.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link MeetingRefusal.MeetingNotInState},
     *     {@link MeetingRefusal.EndedOtherwise}
     */
    public void resume(@Valid ResumeMeeting command) {
        events.fire(gate.run(command.meeting()).resume(clock.instant()));
    }

    /**
     * Notes whether somebody is there just now.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link MeetingRefusal.MeetingNotInState},
     *     {@link MeetingRefusal.AttendeeNotInState}, {@link MeetingRefusal.DeputyMissing}, {@link MeetingRefusal.NoPlace} where the
     *     deputy is none of theirs
     */
    public void record(@Valid RecordAttendance command) {
        var meeting = minuting(attendees.meetingOf(command.attendee()));
        var attendee = attendees.lock(command.attendee());
        presences.requireDeputy(meeting, attendee, command.presence(), command.deputy());
        events.fire(attendee.record(command.presence(), command.deputy(), clock.instant()));
    }

    /**
     * Notes whether somebody was there with the times, as the minutes shall say.
     *
     * @throws RefusedException as {@link #record}; {@link SharedRefusal.InvalidInput} where they would have gone before they came
     */
    public void recordTimes(@Valid RecordTimes command) {
        var meeting = minuting(attendees.meetingOf(command.attendee()));
        var attendee = attendees.lock(command.attendee());
        presences.requireDeputy(meeting, attendee, command.presence(), command.deputy());
        Presences.requireOrder(command.arrived(), command.left());
        var deputy = command.presence() == Presence.DEPUTY ? command.deputy() : null;
        events.fire(attendee.record(command.presence(), command.arrived(), command.left(), deputy, clock.instant()));
    }

    /**
     * Everybody who said that they come, and of whom nothing is noted, is there.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link MeetingRefusal.MeetingNotInState}
     */
    public void presentAll(@Valid RecordAllPresent command) {
        var meeting = minuting(command.meeting());
        var now = clock.instant();
        attendees.of(meeting.id()).stream()
                .filter(one -> one.isReadyToInvite() && one.presence().isEmpty())
                .filter(one -> one.answer().filter(Rsvp.ACCEPTED::equals).isPresent())
                .forEach(one -> events.fire(one.record(Presence.PRESENT, null, now)));
    }

    /**
     * Notes that somebody is partial in an item, or takes that back: not whoever is partial in it themself. In a round that is held about the
     * item's deliverable they stay so: that only the body takes back.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link MeetingRefusal.MeetingNotInState},
     *     {@link MeetingRefusal.AttendeeNotInState}
     */
    public void recuse(@Valid NoteRecusal command) {
        partiality.hold(command.item());
        var meeting = minuting(items.meetingOf(command.item()));
        var item = items.require(command.item());
        item.requireListed();
        shut.require(item.id());
        var attendee = attendees.lock(command.attendee());
        if (!attendee.meeting().equals(item.meeting())) {
            throw Meetings.notThere();
        }
        events.fire(attendee.recuse(item.id(), command.partial(), clock.instant()));
        partiality.follow(item, meeting);
    }

    /**
     * Notes what came of an item; those who vote and are there just now have decided.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link MeetingRefusal.MeetingNotInState},
     *     {@link MeetingRefusal.ItemNotInState}; as {@link AgendaItem#decide}
     */
    public void decide(@Valid DecideItem command) {
        var item = minuted(command.item());
        shut.require(item.id());
        var quorum = Attendee.quorum(attendees.withRecusals(item.meeting()), item.id());
        events.fire(item.decide(command.outcome(), quorum, clock.instant()));
    }

    /**
     * Lets an item be decided by the round of a resolution of the same body.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link MeetingRefusal.MeetingNotInState},
     *     {@link MeetingRefusal.ItemNotInState}; as {@link AgendaItem#putToRound}
     */
    public void putToRound(@Valid PutItemToRound command) {
        var ignored = decisions.hold(command.resolution());
        var meeting = gate.run(items.meetingOf(command.item()));
        meeting.requireAgendaOpen();
        var item = items.require(command.item());
        item.requireListed();
        shut.require(item.id());
        decisions.put(item, meeting, command.resolution());
    }

    /**
     * Agrees under an item on what somebody is to do.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link MeetingRefusal.MeetingNotInState},
     *     {@link MeetingRefusal.ItemNotInState}, {@link MeetingRefusal.NoPlace},
     *     {@link MeetingRefusal.PartialInItem} where they wouldn't see it
     */
    public ActionItemId agree(@Valid AgreeAction command) {
        var item = minuted(command.item());
        shut.require(item.id());
        var text = command.form().text();
        requireResponsible(text.responsible(), item.id(), item.mandate());
        var agreement = ActionItem.agree(new ActionItemId(ids.next()), item, text, clock.instant());
        actions.add(agreement.action());
        events.fire(agreement.event());
        return agreement.action().id();
    }

    /**
     * Says otherwise what somebody is to do, also after the meeting.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.ChangedMeanwhile},
     *     {@link MeetingRefusal.ActionNotInState}, {@link MeetingRefusal.NoPlace},
     *     {@link MeetingRefusal.PartialInItem} where they wouldn't see it
     */
    public void editAction(@Valid EditAction command) {
        var action = run(command.action());
        new Granted(action.version()).at(command.version());
        var text = command.form().text();
        if (!text.responsible().equals(action.says().responsible())) {
            requireResponsible(text.responsible(), action.item(), action.mandate());
        }
        events.fire(action.edit(text, clock.instant()));
    }

    /**
     * It is done: whoever is responsible, or the secretariat, says so.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link MeetingRefusal.ActionNotInState}
     */
    public void finishAction(@Valid FinishAction command) {
        events.fire(ownOrRun(command.action()).finish(clock.instant()));
    }

    /**
     * It is to be done after all: whoever is responsible, or the secretariat, says so.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link MeetingRefusal.ActionNotInState}
     */
    public void reopenAction(@Valid ReopenAction command) {
        events.fire(ownOrRun(command.action()).reopen(clock.instant()));
    }

    /**
     * Gives an action up.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link MeetingRefusal.ActionNotInState}
     */
    public void dropAction(@Valid DropAction command) {
        events.fire(run(command.action()).drop(command.reason().strip(), clock.instant()));
    }

    /** What is agreed under an item isn't there for whoever is partial in it. */
    private void requireResponsible(PersonId person, AgendaItemId item, MandateId mandate) {
        presences.requirePlace(person, mandates.require(mandate));
        if (shut.isFor(person, item)) {
            throw new RefusedException(new MeetingRefusal.PartialInItem());
        }
    }

    private ActionItem run(ActionItemId id) {
        var action = actions.lock(id);
        gate.requireRuns(action.mandate());
        shut.require(action.item());
        return action;
    }

    private ActionItem ownOrRun(ActionItemId id) {
        var action = actions.lock(id);
        gate.requireOwnOrRuns(action.says().responsible(), action.mandate());
        shut.require(action.item());
        return action;
    }

    private Meeting minuting(MeetingId id) {
        var meeting = gate.run(id);
        meeting.requireMinuting();
        return meeting;
    }

    /** The item on the agenda of a meeting that is being minuted, for whoever does. */
    private AgendaItem minuted(AgendaItemId id) {
        var ignored = minuting(items.meetingOf(id));
        var item = items.require(id);
        item.requireListed();
        return item;
    }
}
