package no.mandat.workflow.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** When people begin their day, and are told what waits for them. */
public final class Morning {

    private static final LocalTime BEGINS = LocalTime.of(8, 0);

    private Morning() {}

    /** That of a day. */
    public static Instant of(LocalDate day, ZoneId zone) {
        return day.atTime(BEGINS).atZone(zone).toInstant();
    }

    /** The first one that is still to come. */
    public static Instant after(Instant now, ZoneId zone) {
        var today = LocalDate.ofInstant(now, zone);
        var morning = of(today, zone);
        return morning.isAfter(now) ? morning : of(today.plusDays(1), zone);
    }
}
