package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import no.mandat.web.shared.Say;
import no.mandat.workflow.meeting.MeetingForm;

/** When a meeting is, and how long that takes, as people say it. */
record MeetingTimes(Clock clock) {

    /** "Onsdag 14. oktober kl. 10.00–13.00", or that there is no time yet. */
    String between(MeetingForm form) {
        var start = form.startsAt();
        var end = form.endsAt();
        if (start == null || end == null) {
            return t("meeting.time.none");
        }
        var today = LocalDate.now(clock);
        var from = start.atZone(clock.getZone());
        var to = end.atZone(clock.getZone());
        var dates = Say.dates();
        var first = Say.sentence(dates.weekday(from.toLocalDate(), today));
        return from.toLocalDate().equals(to.toLocalDate())
                ? t("meeting.time.day", first, dates.time(from), dates.time(to))
                : t("meeting.time.days", first, dates.time(from), dates.weekday(to.toLocalDate(), today), dates.time(to));
    }

    /** "10.20", or nothing. */
    String clock(Optional<Instant> at) {
        return at.map(time -> Say.dates().time(time.atZone(clock.getZone()))).orElse("");
    }

    /** How many minutes a meeting takes, where it has a time. */
    static Optional<Long> length(MeetingForm form) {
        return Optional.ofNullable(form.startsAt()).flatMap(start -> Optional.ofNullable(form.endsAt())
                .map(end -> Duration.between(start, end).toMinutes()));
    }

    /** "2 t 40 min". */
    static String minutes(long minutes) {
        long hours = minutes / 60;
        long rest = minutes % 60;
        if (hours == 0) {
            return t("meeting.minutes", rest);
        }
        return rest == 0 ? t("meeting.hours", hours) : t("meeting.hoursAndMinutes", hours, rest);
    }
}
