package no.mandat.domain.meeting;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
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
}
