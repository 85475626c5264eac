package no.mandat.workflow.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.meeting.Attendee;
import no.mandat.domain.meeting.AttendeeRole;
import no.mandat.domain.meeting.AttendeeState;
import no.mandat.domain.meeting.Meeting;
import no.mandat.domain.party.Membership;
import no.mandat.domain.party.Seating;
import no.mandat.domain.shared.AttendeeId;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.party.Bodies;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;

/**
 * Who is called to a meeting by their place: all who sit in its body, or work in the secretariat, on its day. Whoever comes into the body
 * until the meeting begins comes on the list, and whoever leaves it is taken off, until they come back. Whom the secretariat took off stays
 * off it for as long as they stay in the body, also where the meeting is moved to a day on which they wouldn’t be in it, and back.
 */
@ApplicationScoped
class Roll {

    private final Attendees attendees;
    private final Bodies bodies;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    @Inject
    Roll(Attendees attendees, Bodies bodies, Events events, Ids ids, Clock clock) {
        this.attendees = attendees;
        this.bodies = bodies;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected Roll() {
        this(null, null, null, null, null);
    }

    /** Lists those who should be, and takes off those who shouldn't any more. */
    void settle(Meeting meeting, Mandate mandate) {
        var places = places(meeting, mandate);
        takeOff(meeting, mandate, places);
        var listed = attendees.of(meeting.id());
        places.forEach((person, role) -> listed.stream()
                .filter(attendee -> attendee.isOf(person))
                .findFirst()
                .ifPresentOrElse(known -> listAgain(known, role), () -> list(meeting, person, role)));
    }

    private void listAgain(Attendee known, AttendeeRole role) {
        if (known.state() == AttendeeState.LEFT) {
            events.fire(known.comeBack(role, clock.instant()));
        }
    }

    /** Takes off those who shouldn't be listed any more, before the others are told something. */
    void takeOff(Meeting meeting, Mandate mandate) {
        takeOff(meeting, mandate, places(meeting, mandate));
    }

    private void takeOff(Meeting meeting, Mandate mandate, Map<PersonId, AttendeeRole> places) {
        var without = attendees.of(meeting.id()).stream()
                .filter(attendee -> attendee.state() != AttendeeState.LEFT)
                .filter(attendee -> isWithout(attendee, places))
                .toList();
        if (without.isEmpty()) {
            return;
        }
        var now = places(meeting, mandate, LocalDate.now(clock));
        without.stream()
                .filter(attendee -> attendee.state() != AttendeeState.REMOVED || isWithout(attendee, now))
                .forEach(attendee -> events.fire(attendee.leave(clock.instant())));
    }

    private static boolean isWithout(Attendee attendee, Map<PersonId, AttendeeRole> places) {
        return attendee.person().filter(person -> !places.containsKey(person)).isPresent();
    }

    private void list(Meeting meeting, PersonId person, AttendeeRole role) {
        var listing = Attendee.list(new AttendeeId(ids.next()), meeting, role, person, clock.instant());
        attendees.add(listing.attendee());
        events.fire(listing.event());
    }

    private Map<PersonId, AttendeeRole> places(Meeting meeting, Mandate mandate) {
        var day = meeting.time()
                .map(time -> LocalDate.ofInstant(time.startsAt(), clock.getZone()))
                .orElseGet(() -> LocalDate.now(clock));
        return places(meeting, mandate, day);
    }

    /** Of several places of somebody the first counts, in the order of the roles. */
    private Map<PersonId, AttendeeRole> places(Meeting meeting, Mandate mandate, LocalDate day) {
        Map<PersonId, AttendeeRole> places = new LinkedHashMap<>();
        var body = bodies.seating(meeting.body());
        body.memberships().stream()
                .filter(sitting -> sitting.isOn(day))
                .forEach(sitting -> places.merge(sitting.person(), role(sitting, body, day), Roll::higher));
        bodies.seating(mandate.secretariat())
                .peopleOn(day)
                .forEach(person -> places.putIfAbsent(person, AttendeeRole.SECRETARY));
        return places;
    }

    private static AttendeeRole higher(AttendeeRole one, AttendeeRole other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static AttendeeRole role(Membership sitting, Seating body, LocalDate day) {
        return switch (sitting.role()) {
            case LEADER, MEMBER ->
                body.voters(day, Set.of()).contains(sitting.person()) ? AttendeeRole.VOTER : AttendeeRole.NON_VOTER;
            case OBSERVER -> AttendeeRole.OBSERVER;
            case DEPUTY -> AttendeeRole.DEPUTY;
            case HEAD, SECRETARY -> AttendeeRole.SECRETARY;
        };
    }
}
