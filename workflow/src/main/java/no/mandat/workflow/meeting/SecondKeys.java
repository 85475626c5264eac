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
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.meeting.Attendee;
import no.mandat.domain.meeting.AttendeeEvent;
import no.mandat.domain.meeting.AttendeeEvent.AttendeeEdited;
import no.mandat.domain.meeting.AttendeeEvent.AttendeeListed;
import no.mandat.domain.meeting.AttendeeState;
import no.mandat.domain.meeting.Meeting;
import no.mandat.domain.meeting.MeetingEvent.MeetingCalled;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.meeting.MeetingState;
import no.mandat.domain.party.ParticipationKey;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.notification.Letter;
import no.mandat.workflow.notification.Mail;
import no.mandat.workflow.party.Bodies;

/** Asks those who hold the second key to let in the outsiders that the secretariat proposes: by one letter, however many wait. */
@ApplicationScoped
class SecondKeys {

    private final Meetings meetings;
    private final Attendees attendees;
    private final MeetingAccess gate;
    private final Bodies bodies;
    private final Mail mail;
    private final Clock clock;

    @Inject
    SecondKeys(Meetings meetings, Attendees attendees, MeetingAccess gate, Bodies bodies, Mail mail, Clock clock) {
        this.meetings = meetings;
        this.attendees = attendees;
        this.gate = gate;
        this.bodies = bodies;
        this.mail = mail;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected SecondKeys() {
        this(null, null, null, null, null, null);
    }

    /** Who holds them today. */
    Set<PersonId> of(Meeting meeting) {
        return of(meeting.kind(), gate.mandate(meeting));
    }

    /** The same of all meetings of a kind: each member of the board for its own, and whoever holds the group's key for the others. */
    Set<PersonId> of(MeetingKind kind, Mandate mandate) {
        var today = LocalDate.now(clock);
        return kind == MeetingKind.BOARD
                ? bodies.seating(mandate.board()).membersOn(today)
                : bodies.keys(mandate, today).seconds(ParticipationKey.SECRETARIAT);
    }

    /** Whether somebody is one of them. */
    boolean holds(Meeting meeting, PersonId person) {
        return of(meeting).contains(person);
    }

    /** While a meeting is being planned nobody is written to: the page says that somebody waits. */
    void called(@Observes MeetingCalled event) {
        ask(meetings.require(event.meeting()));
    }

    void listed(@Observes AttendeeListed event) {
        askFor(event);
    }

    /** Further items wait for the key, too. */
    void edited(@Observes AttendeeEdited event) {
        if (event.changes().stream().anyMatch(change -> change.field().equals("items"))) {
            askFor(event);
        }
    }

    private void askFor(AttendeeEvent event) {
        var meeting = meetings.require(event.meeting());
        boolean asks = meeting.state() == MeetingState.CALLED || meeting.state() == MeetingState.HELD;
        if (asks && attendees.require(event.attendee()).waits()) {
            ask(meeting);
        }
    }

    private void ask(Meeting meeting) {
        var states = EnumSet.of(AttendeeState.LISTED, AttendeeState.CONFIRMED, AttendeeState.INVITED);
        var waiting = attendees.in(meeting.id(), states).stream()
                .filter(Attendee::waits)
                .toList();
        if (waiting.isEmpty()) {
            return;
        }
        var names = waiting.stream().map(SecondKeys::name).toList();
        of(meeting)
                .forEach(holder -> mail.queue(new Letter(
                        "meetingOutsiders",
                        holder,
                        Optional.of(meeting.mandate()),
                        MeetingPath.of(meeting),
                        List.of(meeting.title(), names.size(), String.join("; ", names)))));
    }

    private static String name(Attendee outsider) {
        var invitee = outsider.invitee().orElseThrow();
        return invitee.organisation() == null
                ? invitee.name()
                : "%s (%s)".formatted(invitee.name(), invitee.organisation());
    }
}
