package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.Zones;
import org.jspecify.annotations.Nullable;

/** When a meeting is, in words, in the zone of the clock. */
record MeetingWhen(@Nullable Instant startsAt, @Nullable Instant endsAt, Clock clock) {

    /** "onsdag 25. november kl. 09.00–12.00", with both days where it goes over midnight; or that it isn't settled. */
    String words() {
        return startsAt == null || endsAt == null ? t("meetings.noTime") : words(startsAt, endsAt);
    }

    /**
     * The same for somebody who may be elsewhere: "onsdag 25. november kl. 09.00–12.00 (sentraleuropeisk tid), hos deg kl. 03.00–06.00".
     * That the clock is changed meanwhile is said, too.
     */
    String wordsForReader() {
        return startsAt == null || endsAt == null ? t("meetings.noTime") : wordsForReader(startsAt, endsAt);
    }

    private String wordsForReader(Instant start, Instant end) {
        var here = clock.getZone();
        var said = Zones.ofReader()
                .filter(zone -> !Zones.isSame(here, zone, start, end))
                .map(zone ->
                        t("meetings.there", words(start, end), Zones.name(here, Say.words()), there(start, end, zone)))
                .orElseGet(() -> words(start, end));
        return Zones.isClockChanged(start, end, here) ? said + ". " + t("rsvp.clockChanged") : said;
    }

    /** Without the day, where it is the same there. */
    private String there(Instant start, Instant end, ZoneId zone) {
        var there = new MeetingWhen(start, end, clock.withZone(zone));
        boolean thatDay = isWithinADay(start, end)
                && there.isWithinADay(start, end)
                && day(start).equals(there.day(start));
        return thatDay ? t("rsvp.hours", there.time(start), there.time(end)) : there.words(start, end);
    }

    private String words(Instant start, Instant end) {
        return isWithinADay(start, end)
                ? t("meetings.when", weekday(start), time(start), time(end))
                : t("meetings.whenOverDays", weekday(start), time(start), weekday(end), time(end));
    }

    private boolean isWithinADay(Instant first, Instant last) {
        return day(first).equals(day(last));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    private String weekday(Instant at) {
        return Say.dates().weekday(day(at), LocalDate.now(clock));
    }

    private String time(Instant at) {
        return Say.dates().time(at.atZone(clock.getZone()));
    }
}
