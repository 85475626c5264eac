package no.mandat.web.meeting;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import no.mandat.workflow.meeting.MeetingRow;

/** That a meeting is held on a day. */
record MonthDay(LocalDate day, MeetingRow meeting) {

    /** The days on which it is held; none, where it has no time. One that ends at midnight isn't held on the day that begins then. */
    static Stream<MonthDay> of(MeetingRow row, ZoneId zone) {
        var starts = row.startsAt();
        var ends = row.endsAt();
        if (starts == null || ends == null) {
            return Stream.empty();
        }
        var last = LocalDate.ofInstant(ends.minusNanos(1), zone);
        return LocalDate.ofInstant(starts, zone).datesUntil(last.plusDays(1)).map(day -> new MonthDay(day, row));
    }
}
