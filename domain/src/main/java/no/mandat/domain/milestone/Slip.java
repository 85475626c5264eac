package no.mandat.domain.milestone;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How far a milestone has slipped from the date that was agreed when the mandate was adopted. */
public final class Slip {

    private Slip() {}

    /**
     * In days: positive when it is later than agreed, negative when earlier; none before a date was agreed.
     *
     * @param baseline the date that was agreed
     * @param due the day that counts now
     * @param reachedOn when it was reached, if it was: then that day counts
     */
    public static @Nullable Integer days(@Nullable LocalDate baseline, LocalDate due, @Nullable LocalDate reachedOn) {
        return baseline == null
                ? null
                : Math.toIntExact(ChronoUnit.DAYS.between(baseline, reachedOn == null ? due : reachedOn));
    }
}
