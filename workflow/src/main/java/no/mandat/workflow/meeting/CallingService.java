package no.mandat.workflow.meeting;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.mandat.domain.contribution.Invitee;
import no.mandat.domain.meeting.Attendee;
import no.mandat.domain.meeting.Meeting;
import no.mandat.domain.meeting.MeetingRefusal;
import no.mandat.domain.meeting.MeetingState;
import no.mandat.domain.party.PartyRefusal;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.AttendeeId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Access.Granted;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;
import org.jspecify.annotations.Nullable;

/** Calls people to meetings, from inside and outside, and takes their answers (domain.md, Meetings). */
@UseCases
public class CallingService {

    private final Meetings meetings;
    private final AgendaItems items;
    private final Attendees attendees;
    private final Looks looks;
    private final MeetingAccess gate;
    private final Roll roll;
    private final SecondKeys keys;
    private final MeetingLetters letters;
    private final Access access;
    private final Actors actors;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    CallingService(
            Meetings meetings,
            AgendaItems items,
            Attendees attendees,
            Looks looks,
            MeetingAccess gate,
            Roll roll,
            SecondKeys keys,
            MeetingLetters letters,
            Access access,
            Actors actors,
            Events events,
            Ids ids,
            Clock clock) {
        this.meetings = meetings;
        this.items = items;
        this.attendees = attendees;
        this.looks = looks;
        this.gate = gate;
        this.roll = roll;
        this.keys = keys;
        this.letters = letters;
        this.access = access;
        this.actors = actors;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected CallingService() {
        this(null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * Calls all who are listed, but for deputies, and for outsiders who wait for the second key: they are written to when they can be.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.ChangedMeanwhile}; as {@link Meeting#call}
     */
    public void call(@Valid CallMeeting command) {
        var meeting = gate.run(command.meeting());
        new Granted(meeting.version()).at(command.version());
        var mandate = gate.mandate(meeting);
        if (meeting.state() == MeetingState.PLANNED) {
            roll.settle(meeting, mandate);
        }
        boolean people =
                attendees.of(meeting.id()).stream().anyMatch(one -> one.state().isCalled());
        boolean prepared = items.agenda(meeting.id()).isPrepared();
        events.fire(meeting.call(prepared, people, command.answerBy(), gate.frame(mandate), clock.instant()));
    }

    /**
     * Proposes somebody from outside for some items: whoever holds the second key is asked.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link MeetingRefusal.MeetingNotInState},
     *     {@link MeetingRefusal.AlreadyListed}, {@link MeetingRefusal.NoItemChosen}, {@link MeetingRefusal.ItemNotInState}
     */
    public AttendeeId addOutsider(@Valid AddOutsider command) {
        var meeting = gate.run(command.meeting());
        meeting.requireAgendaOpen();
        var invitee = command.person().invitee();
        requireNew(meeting, invitee);
        var listing = Attendee.propose(
                new AttendeeId(ids.next()),
                meeting,
                invitee,
                onAgenda(meeting, command.items()),
                command.speakingMinutes(),
                actors.person(),
                clock.instant());
        attendees.add(listing.attendee());
        events.fire(listing.event());
        return listing.attendee().id();
    }

    private void requireNew(Meeting meeting, Invitee invitee) {
        attendees.of(meeting.id()).stream()
                .filter(one -> one.state().isCalled() && one.isOf(invitee.email()))
                .flatMap(one -> one.invitee().map(Invitee::name).stream())
                .findFirst()
                .or(() -> attendees.calledAt(meeting.id(), invitee.email()))
                .ifPresent(name -> {
                    throw new RefusedException(new MeetingRefusal.AlreadyListed(name));
                });
    }

    private Set<AgendaItemId> onAgenda(Meeting meeting, List<AgendaItemId> wanted) {
        var all = items.of(meeting.id());
        wanted.forEach(id -> all.stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow(Meetings::notThere)
                .requireListed());
        return new HashSet<>(wanted);
    }

    /**
     * Says for which items somebody from outside is there instead.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link MeetingRefusal.MeetingNotInState},
     *     {@link MeetingRefusal.ItemNotInState}; as {@link Attendee#edit}
     */
    public void editOutsider(@Valid EditOutsider command) {
        var meeting = open(command.attendee());
        var wanted = onAgenda(meeting, command.items());
        events.fire(attendees
                .lock(command.attendee())
                .edit(wanted, command.speakingMinutes(), actors.person(), clock.instant()));
    }

    /**
     * Takes somebody off the list; whoever was written to is told.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link MeetingRefusal.MeetingNotInState},
     *     {@link MeetingRefusal.AttendeeNotInState}
     */
    public void removeAttendee(@Valid RemoveAttendee command) {
        var ignored = open(command.attendee());
        events.fire(attendees
                .lock(command.attendee())
                .remove(Optional.of(command.reason().strip()), clock.instant()));
    }

    private Meeting open(AttendeeId attendee) {
        var meeting = gate.run(attendees.meetingOf(attendee));
        meeting.requireAgendaOpen();
        return meeting;
    }

    /**
     * Turns the second key for people from outside. Where the meeting is called they are written to at once.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link MeetingRefusal.MeetingNotInState}; as {@link Attendee#confirm}
     */
    public void confirm(@Valid ConfirmOutsiders command) {
        var meeting = decide(command.meeting());
        var held = keys.of(meeting);
        command.attendees().stream()
                .distinct()
                .forEach(id -> events.fire(waiting(id, meeting).confirm(actors.person(), held, clock.instant())));
    }

    /**
     * Keeps the second key for somebody from outside unturned.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link MeetingRefusal.MeetingNotInState}, {@link MeetingRefusal.AttendeeNotInState},
     *     {@link MeetingRefusal.NotAnOutsider}, {@link PartyRefusal.NotTheSecondKey}
     */
    public void decline(@Valid DeclineOutsider command) {
        var meeting = decide(attendees.meetingOf(command.attendee()));
        var attendee = waiting(command.attendee(), meeting);
        events.fire(attendee.decline(
                actors.person(), keys.of(meeting), command.reason().strip(), clock.instant()));
    }

    private Meeting decide(MeetingId id) {
        var meeting = meetings.lock(id);
        gate.requireDecides(meeting);
        meeting.requireAgendaOpen();
        return meeting;
    }

    private Attendee waiting(AttendeeId id, Meeting meeting) {
        var attendee = attendees.lock(id);
        if (!attendee.meeting().equals(meeting.id())) {
            throw Meetings.notThere();
        }
        return attendee;
    }

    /**
     * Tells those who are called that the agenda has changed.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link MeetingRefusal.MeetingNotInState}
     */
    public void announce(@Valid AnnounceAgenda command) {
        events.fire(gate.run(command.meeting()).announce(clock.instant()));
    }

    /**
     * Reminds those who were called and haven’t answered.
     *
     * @return how many
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link MeetingRefusal.TakesNoAnswers} unless it is called
     */
    public int remind(@Valid RemindAttendees command) {
        var meeting = gate.run(command.meeting());
        if (meeting.state() != MeetingState.CALLED) {
            throw new RefusedException(new MeetingRefusal.TakesNoAnswers(meeting.status()));
        }
        return letters.remind(meeting);
    }

    /**
     * Says whether one comes. Whoever says so again says it instead.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours} for whoever isn’t called; as {@link Attendee#answer}
     */
    public void answer(@Valid AnswerMeeting command) {
        var me = access.requireLogin();
        var meeting = meetings.share(command.meeting());
        access.require(Permission.toRead(meeting.kind()), gate.mandate(meeting));
        var own = attendees
                .idOf(meeting.id(), me)
                .map(attendees::lock)
                .filter(attendee -> attendee.state().isCalled())
                .orElseThrow(Meetings::notThere);
        events.fire(own.answer(command.answer(), said(command.remark()), meeting.status(), clock.instant()));
    }

    private static @Nullable String said(@Nullable String remark) {
        return remark == null || remark.isBlank() ? null : remark.strip();
    }

    /**
     * Notes that the actor looks at a meeting; of whoever isn’t called to it nothing is noted.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public void look(@Valid LookAtMeeting command) {
        var me = access.requireLogin();
        var meeting = gate.read(command.meeting());
        attendees.idOf(meeting.id(), me).ifPresent(own -> looks.look(own, clock.instant()));
    }
}
