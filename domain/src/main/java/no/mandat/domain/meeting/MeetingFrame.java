package no.mandat.domain.meeting;

import java.time.LocalDate;
import java.time.ZoneId;
import no.mandat.domain.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Within what a mandate's meetings are held: its period. The first meeting comes before the mandate is final, so that only an adopted
 * mandate has a first day here.
 *
 * @param zone whose days count
 */
public record MeetingFrame(@Nullable LocalDate first, LocalDate last, ZoneId zone) {

    /**
     * Refuses a time outside it (one that ends at midnight ends with the day before), but of a meeting that may come after ({@link MeetingKind#isBoundToPeriod}).
     *
     * @throws RefusedException {@link MeetingRefusal.OutsidePeriod}
     */
    public void require(MeetingKind kind, MeetingTime time) {
        if (!holds(kind, time)) {
            boolean tooEarly = isTooEarly(time);
            throw new RefusedException(
                    new MeetingRefusal.OutsidePeriod(tooEarly ? begins(time) : ends(time), first, last));
        }
    }

    /** Whether a time is within it, or needn't be. */
    public boolean holds(MeetingKind kind, MeetingTime time) {
        return !kind.isBoundToPeriod() || (!isTooEarly(time) && !ends(time).isAfter(last));
    }

    private boolean isTooEarly(MeetingTime time) {
        return first != null && begins(time).isBefore(first);
    }

    private LocalDate begins(MeetingTime time) {
        return LocalDate.ofInstant(time.startsAt(), zone);
    }

    private LocalDate ends(MeetingTime time) {
        return LocalDate.ofInstant(time.endsAt().minusNanos(1), zone);
    }
}
