package no.mandat.workflow.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.meeting.Attendee;
import no.mandat.domain.meeting.Meeting;
import no.mandat.domain.meeting.MeetingRefusal;
import no.mandat.domain.meeting.Presence;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.party.Bodies;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.SharedRefusal.InvalidField;
import org.jspecify.annotations.Nullable;

/** Who may be there for somebody, or be given something to do. */
@ApplicationScoped
class Presences {

    private final Bodies bodies;
    private final Clock clock;

    @Inject
    Presences(Bodies bodies, Clock clock) {
        this.bodies = bodies;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected Presences() {
        this(null, null);
    }

    /**
     * Refuses a deputy who isn't one of that member's on the day of the meeting.
     *
     * @throws RefusedException {@link MeetingRefusal.DeputyMissing}, {@link MeetingRefusal.NoPlace}
     */
    void requireDeputy(Meeting meeting, Attendee attendee, Presence presence, @Nullable PersonId deputy) {
        if (presence != Presence.DEPUTY) {
            return;
        }
        if (deputy == null) {
            throw new RefusedException(new MeetingRefusal.DeputyMissing());
        }
        var day = LocalDate.ofInstant(meeting.beganAt().orElse(clock.instant()), clock.getZone());
        boolean theirs = bodies.seating(meeting.body()).memberships().stream()
                .filter(sitting -> sitting.isOn(day) && sitting.person().equals(deputy))
                .flatMap(sitting -> sitting.deputyFor().stream())
                .anyMatch(attendee::isOf);
        if (!theirs) {
            throw new RefusedException(new MeetingRefusal.NoPlace());
        }
    }

    /** Nobody goes before they came. */
    static void requireOrder(@Nullable Instant arrived, @Nullable Instant left) {
        if (arrived != null && left != null && left.isBefore(arrived)) {
            throw new RefusedException(
                    new SharedRefusal.InvalidInput(List.of(new InvalidField("left", "rule.leftBeforeArrived"))));
        }
    }

    /**
     * Refuses whoever has no place in the mandate's bodies today.
     *
     * @throws RefusedException {@link MeetingRefusal.NoPlace}
     */
    void requirePlace(PersonId person, Mandate mandate) {
        if (!bodies.hasPlace(person, mandate, LocalDate.now(clock))) {
            throw new RefusedException(new MeetingRefusal.NoPlace());
        }
    }
}
