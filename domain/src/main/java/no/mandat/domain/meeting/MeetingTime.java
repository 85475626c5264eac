package no.mandat.domain.meeting;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import no.mandat.domain.shared.RefusedException;

/** Between which instants a meeting is held. */
@Embeddable
public record MeetingTime(Instant startsAt, Instant endsAt) implements Serializable {

    /** The longest meeting. */
    public static final Duration LONGEST = Duration.ofDays(7);

    /** @throws RefusedException {@link MeetingRefusal.EndsBeforeItBegins}, {@link MeetingRefusal.TooLong} */
    public MeetingTime {
        if (!endsAt.isAfter(startsAt)) {
            throw new RefusedException(new MeetingRefusal.EndsBeforeItBegins());
        }
        if (endsAt.isAfter(startsAt.plus(LONGEST))) {
            throw new RefusedException(new MeetingRefusal.TooLong(LONGEST.toDays()));
        }
    }

    /** At the same hours of another day; where the clock is changed in between, they are the same by the clock. */
    public MeetingTime on(LocalDate day, ZoneId zone) {
        var begins = startsAt.atZone(zone).toLocalDateTime();
        var ends = endsAt.atZone(zone).toLocalDateTime();
        var start = day.atTime(begins.toLocalTime());
        var from = start.atZone(zone).toInstant();
        var to = start.plus(Duration.between(begins, ends)).atZone(zone).toInstant();
        // In the hour that a changed clock leaves out or has twice.
        return new MeetingTime(from, to.isAfter(from) ? to : from.plus(Duration.between(startsAt, endsAt)));
    }
}
