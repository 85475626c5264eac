package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.mandat.web.shared.Say;
import no.mandat.workflow.meeting.MeetingForm;

/** Times of day, and how long something takes, as people say it. */
record MeetingTimes(Clock clock) {

    /** "10.20", or nothing. */
    String clock(Optional<Instant> at) {
        return at.map(time -> Say.dates().time(time.atZone(clock.getZone()))).orElse("");
    }

    /** How many minutes a meeting takes, where it has a time. */
    static Optional<Long> length(MeetingForm form) {
        return Optional.ofNullable(form.startsAt()).flatMap(start -> Optional.ofNullable(form.endsAt())
                .map(end -> Duration.between(start, end).toMinutes()));
    }

    /** How minutes, hours, and hours with minutes are said, for what a script reckons. */
    static List<String> patterns() {
        return List.of(
                t("meetingPage.minutes", "{0}"),
                t("meetingPage.hours", "{0}"),
                t("meetingPage.hoursAndMinutes", "{0}", "{1}"));
    }

    /** "2 t 40 min". */
    static String minutes(long minutes) {
        long hours = minutes / 60;
        long rest = minutes % 60;
        if (hours == 0) {
            return t("meetingPage.minutes", rest);
        }
        return rest == 0 ? t("meetingPage.hours", hours) : t("meetingPage.hoursAndMinutes", hours, rest);
    }
}
