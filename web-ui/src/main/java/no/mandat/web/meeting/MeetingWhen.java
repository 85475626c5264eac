package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import no.mandat.web.shared.Say;
import org.jspecify.annotations.Nullable;

/** When a meeting is, in words, in the installation's zone. */
record MeetingWhen(@Nullable Instant startsAt, @Nullable Instant endsAt, Clock clock) {

    /** "onsdag 25. november kl. 09.00–12.00", with both days where it goes over midnight; or that it isn't settled. */
    String words() {
        if (startsAt == null || endsAt == null) {
            return t("meetings.noTime");
        }
        return isWithinADay(startsAt, endsAt)
                ? t("meetings.when", weekday(startsAt), time(startsAt), time(endsAt))
                : t("meetings.whenOverDays", weekday(startsAt), time(startsAt), weekday(endsAt), time(endsAt));
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
