package no.mandat.workflow.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.mandat.domain.meeting.Attendee;
import no.mandat.domain.meeting.AttendeeEvent;
import no.mandat.domain.meeting.AttendeeEvent.AttendeeAnswered;
import no.mandat.domain.meeting.AttendeeEvent.AttendeeListed;
import no.mandat.domain.meeting.AttendeeEvent.AttendeeRemoved;
import no.mandat.domain.meeting.AttendeeEvent.OutsiderConfirmed;
import no.mandat.domain.meeting.AttendeeEvent.OutsiderDeclined;
import no.mandat.domain.meeting.AttendeeRole;
import no.mandat.domain.meeting.AttendeeState;
import no.mandat.domain.meeting.Meeting;
import no.mandat.domain.meeting.MeetingEvent.AgendaAnnounced;
import no.mandat.domain.meeting.MeetingEvent.MeetingCalled;
import no.mandat.domain.meeting.MeetingEvent.MeetingCancelled;
import no.mandat.domain.meeting.MeetingEvent.MeetingEdited;
import no.mandat.domain.meeting.MeetingState;
import no.mandat.domain.meeting.Rsvp;
import no.mandat.domain.party.Membership;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.party.Bodies;

/** Who is written to when something happens to a meeting: nobody while it is being planned. */
@ApplicationScoped
class MeetingLetters {

    private static final Set<AttendeeState> INVITED = EnumSet.of(AttendeeState.INVITED);
    private static final Set<AttendeeState> IS_CALLED =
            EnumSet.of(AttendeeState.LISTED, AttendeeState.CONFIRMED, AttendeeState.INVITED);

    private final Meetings meetings;
    private final Attendees attendees;
    private final MeetingPost post;
    private final Bodies bodies;
    private final Clock clock;

    @Inject
    MeetingLetters(Meetings meetings, Attendees attendees, MeetingPost post, Bodies bodies, Clock clock) {
        this.meetings = meetings;
        this.attendees = attendees;
        this.post = post;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MeetingLetters() {
        this(null, null, null, null, null);
    }

    /** Deputies come later: when the member whose deputy they are can’t. */
    void called(@Observes MeetingCalled event) {
        var to = attendees.in(event.meeting(), EnumSet.of(AttendeeState.LISTED, AttendeeState.CONFIRMED)).stream()
                .filter(MeetingLetters::isCalledAtOnce)
                .toList();
        post.send(meetings.require(event.meeting()), to, Occasion.CALLED, "");
    }

    private static boolean isCalledAtOnce(Attendee attendee) {
        return attendee.isReadyToInvite() && attendee.role() != AttendeeRole.DEPUTY;
    }

    /** Whoever gets a place, or is let in, after the others were called. */
    void listed(@Observes AttendeeListed event) {
        callLater(meetings.require(event.meeting()), attendees.require(event.attendee()));
    }

    /** The same of an outsider for whom both keys are turned. */
    void confirmed(@Observes OutsiderConfirmed event) {
        callLater(meetings.require(event.meeting()), attendees.require(event.attendee()));
    }

    private void callLater(Meeting meeting, Attendee attendee) {
        if (meeting.state() != MeetingState.CALLED) {
            return;
        }
        if (isCalledAtOnce(attendee)) {
            post.send(meeting, List.of(attendee), Occasion.CALLED, "");
        } else if (isDeputyInWaiting(attendee)) {
            declinedMemberOf(meeting, attendee)
                    .ifPresent(
                            member -> post.send(meeting, List.of(attendee), Occasion.DEPUTY, attendees.nameOf(member)));
        }
    }

    /** The member who can’t come and whose deputy somebody is who is listed only now. */
    private Optional<PersonId> declinedMemberOf(Meeting meeting, Attendee deputy) {
        return deputySeats(meeting)
                .filter(sitting -> deputy.isOf(sitting.person()))
                .flatMap(sitting -> sitting.deputyFor().stream())
                .filter(member -> attendees
                        .of(meeting.id(), member)
                        .filter(one -> one.state().isCalled())
                        .flatMap(Attendee::answer)
                        .filter(Rsvp.DECLINED::equals)
                        .isPresent())
                .findFirst();
    }

    /** Those whose calendars show it: whoever waits for the second key again, too. */
    void edited(@Observes MeetingEdited event) {
        if (event.told()) {
            tellWritten(meetings.require(event.meeting()), Occasion.CHANGED, "");
        }
    }

    /** All who were written to, but for those who wait for the second key again: of the agenda nothing is told to them. */
    void announced(@Observes AgendaAnnounced event) {
        var meeting = meetings.require(event.meeting());
        post.send(meeting, attendees.in(meeting.id(), INVITED), Occasion.AGENDA, "");
    }

    /** Nobody, where nobody was called. */
    void cancelled(@Observes MeetingCancelled event) {
        tellWritten(
                meetings.require(event.meeting()),
                Occasion.CANCELLED,
                event.reason().orElse(""));
    }

    private void tellWritten(Meeting meeting, Occasion occasion, String note) {
        var written = attendees.in(meeting.id(), IS_CALLED).stream()
                .filter(attendee -> attendee.sentAt().isPresent())
                .toList();
        post.send(meeting, written, occasion, note);
    }

    /** Whoever was written to, until the meeting begins; who was taken off before and only leaves now knows it. */
    void removed(@Observes AttendeeRemoved event) {
        if (event.changes().stream().noneMatch(change -> change.before() == AttendeeState.REMOVED)) {
            takeBack(event, event.reason().orElse(""));
        }
    }

    /** The same of an outsider whom the second key shuts out again: why, is for the secretariat. */
    void declined(@Observes OutsiderDeclined event) {
        if (attendees.require(event.attendee()).state() == AttendeeState.DECLINED) {
            takeBack(event, "");
        }
    }

    private void takeBack(AttendeeEvent event, String note) {
        var meeting = meetings.require(event.meeting());
        var attendee = attendees.require(event.attendee());
        if (attendee.sentAt().isPresent() && meeting.state() == MeetingState.CALLED) {
            post.send(meeting, List.of(attendee), Occasion.REMOVED, note);
        }
    }

    /** The deputies of a member who can’t come are called instead. */
    void answered(@Observes AttendeeAnswered event) {
        boolean declines = event.changes().stream()
                .anyMatch(change -> change.field().equals("answer") && change.after() == Rsvp.DECLINED);
        if (declines) {
            var meeting = meetings.require(event.meeting());
            attendees.require(event.attendee()).person().ifPresent(member -> callDeputies(meeting, member));
        }
    }

    private void callDeputies(Meeting meeting, PersonId member) {
        var deputies = deputySeats(meeting)
                .filter(sitting -> sitting.deputyFor().filter(member::equals).isPresent())
                .map(Membership::person)
                .flatMap(person -> attendees.of(meeting.id(), person).stream())
                .filter(MeetingLetters::isDeputyInWaiting)
                .toList();
        post.send(meeting, deputies, Occasion.DEPUTY, attendees.nameOf(member));
    }

    /** The places in its body on its day of those who are somebody’s deputy. */
    private Stream<Membership> deputySeats(Meeting meeting) {
        var day = meeting.time()
                .map(time -> LocalDate.ofInstant(time.startsAt(), clock.getZone()))
                .orElseGet(() -> LocalDate.now(clock));
        return bodies.seating(meeting.body()).memberships().stream()
                .filter(sitting -> sitting.isOn(day))
                .filter(sitting -> sitting.deputyFor().isPresent());
    }

    private static boolean isDeputyInWaiting(Attendee attendee) {
        return attendee.role() == AttendeeRole.DEPUTY && attendee.state() == AttendeeState.LISTED;
    }

    /**
     * Reminds those who were called and haven’t answered.
     *
     * @return how many
     */
    int remind(Meeting meeting) {
        var silent = attendees.in(meeting.id(), INVITED).stream()
                .filter(attendee -> attendee.answer().isEmpty())
                .toList();
        post.send(meeting, silent, Occasion.REMINDER, "");
        return silent.size();
    }

    /** Tells all who may come that it is soon. */
    void tellSoon(Meeting meeting) {
        var coming = attendees.in(meeting.id(), INVITED).stream()
                .filter(attendee ->
                        attendee.answer().filter(Rsvp.DECLINED::equals).isEmpty())
                .toList();
        post.send(meeting, coming, Occasion.SOON, "");
    }

    /** Why somebody is written to. */
    enum Occasion {
        CALLED,
        /** As somebody’s deputy. */
        DEPUTY,
        CHANGED,
        AGENDA,
        REMINDER,
        SOON,
        CANCELLED,
        REMOVED;

        /** Whether they are called no longer. */
        boolean isEnd() {
            return this == CANCELLED || this == REMOVED;
        }

        /** Whether they are called by it. */
        boolean isFirst() {
            return this == CALLED || this == DEPUTY;
        }

        /** Whether the agenda comes with it. */
        boolean tellsAgenda() {
            return isFirst() || this == CHANGED || this == AGENDA;
        }

        /** Whether they are asked to answer. */
        boolean asksForAnswer() {
            return isFirst() || this == CHANGED || this == REMINDER;
        }

        /** Whether their calendar has it as it is. */
        boolean isReminder() {
            return this == REMINDER || this == SOON;
        }
    }
}
