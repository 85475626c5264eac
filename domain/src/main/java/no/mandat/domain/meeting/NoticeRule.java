package no.mandat.domain.meeting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How long before a meeting it should be called (domain.md, Meetings). A later call warns, and is no less valid. */
public final class NoticeRule {

    private NoticeRule() {}

    /**
     * Whether a call on that day comes later than it should.
     *
     * @param days how many days before, by the rules of the body
     */
    public static boolean isShort(LocalDate today, LocalDate meeting, int days) {
        return ChronoUnit.DAYS.between(today, meeting) < days;
    }
}
