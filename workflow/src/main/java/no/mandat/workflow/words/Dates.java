package no.mandat.workflow.words;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Days and times as people write them: by their distance where they are near, else by the calendar. */
public final class Dates {

    private static final int NEAR_DAYS = 14;

    private final Words words;

    /** Writes them in the given language. */
    public Dates(Words words) {
        this.words = words;
    }

    /** "25. nov. 2026". */
    public String day(LocalDate day) {
        return format("date.day", day);
    }

    /** "oktober 2026". */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern(words.of("date.month.pattern"), words.locale())
                .format(month);
    }

    /** A day or a month, as it was meant. */
    public String due(LocalDate day, boolean wholeMonth) {
        return wholeMonth ? month(YearMonth.from(day)) : day(day);
    }

    /** "25. nov." or "oktober" as it was meant, with the year where it isn't this one. */
    public String briefly(LocalDate day, boolean wholeMonth, LocalDate today) {
        if (day.getYear() != today.getYear()) {
            return due(day, wholeMonth);
        }
        return format(wholeMonth ? "date.monthOnly" : "date.dayOnly", day);
    }

    /** "onsdag 25. november", with the year where it isn't this one. */
    public String weekday(LocalDate day, LocalDate today) {
        return format(day.getYear() == today.getYear() ? "date.weekday" : "date.weekdayAndYear", day);
    }

    /** "09.43". */
    public String time(ZonedDateTime at) {
        return DateTimeFormatter.ofPattern(words.of("date.time.pattern"), words.locale())
                .format(at);
    }

    /** "25. nov. 2026 kl. 09.43". */
    public String exact(ZonedDateTime at) {
        return words.of("date.exact", day(at.toLocalDate()), time(at));
    }

    /** "i dag", "om 3 dager", "for 2 dager siden", or the day itself where it is further away than two weeks. */
    public String near(LocalDate day, LocalDate today) {
        long distance = ChronoUnit.DAYS.between(today, day);
        if (Math.abs(distance) > NEAR_DAYS) {
            return day(day);
        }
        return distance < 0 ? words.of("date.daysAgo", -distance) : words.of("date.inDays", distance);
    }

    /** "10. okt. 2026 kl. 23.59, om 5 dager", or without how far off that is, where it is too far to be counted. */
    public String ahead(ZonedDateTime at, LocalDate today) {
        var day = at.toLocalDate();
        return ChronoUnit.DAYS.between(today, day) > NEAR_DAYS ? exact(at) : exact(at) + ", " + near(day, today);
    }

    /** "nå nettopp", "for 5 minutter siden", "i dag kl. 09.43", "i går", or as {@link #near}. */
    public String since(Instant at, Instant now, ZoneId zone) {
        var then = at.atZone(zone);
        var today = LocalDate.ofInstant(now, zone);
        long minutes = Duration.between(at, now).toMinutes();
        if (minutes < 60) {
            return words.of("date.minutesAgo", Math.max(0, minutes));
        }
        return then.toLocalDate().equals(today)
                ? words.of("date.todayAt", time(then))
                : near(then.toLocalDate(), today);
    }

    /** "13. jan. 2026 – 31. des. 2026", or only its end where it begins when the mandate is adopted. */
    public String period(@Nullable LocalDate first, LocalDate last) {
        return first == null ? words.of("date.until", day(last)) : words.of("date.period", day(first), day(last));
    }

    private String format(String key, LocalDate day) {
        return DateTimeFormatter.ofPattern(words.of(key + ".pattern"), words.locale())
                .format(day);
    }
}
