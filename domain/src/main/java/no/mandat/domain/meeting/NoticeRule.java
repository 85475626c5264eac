package no.mandat.domain.meeting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How long before a meeting it should be called (domain.md, Meetings). A later call warns, and is no less valid. */
public final class NoticeRule {

    /** Of bodies that have no rule of their own. */
    public static final int USUAL_DAYS = 14;

    private NoticeRule() {}

    /** Whether a call on that day comes later than it should. */
    public static boolean isShort(LocalDate today, LocalDate meeting, int days) {
        return ChronoUnit.DAYS.between(today, meeting) < days;
    }
}
