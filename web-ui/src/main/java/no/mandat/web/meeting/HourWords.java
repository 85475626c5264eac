package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import no.mandat.web.shared.Say;

/** From when to when something is, in words. */
final class HourWords {

    private HourWords() {}

    /** "onsdag 25. november, kl. 09.00–11.00"; one that ends another day says both days. */
    static String of(Instant startsAt, Instant endsAt, Clock clock) {
        var dates = Say.dates();
        var from = startsAt.atZone(clock.getZone());
        var to = endsAt.atZone(clock.getZone());
        var today = LocalDate.now(clock);
        var begins = dates.weekday(from.toLocalDate(), today);
        return from.toLocalDate().equals(to.toLocalDate())
                ? t("times.when", begins, dates.time(from), dates.time(to))
                : t(
                        "times.when.days",
                        begins,
                        dates.time(from),
                        dates.weekday(to.toLocalDate(), today),
                        dates.time(to));
    }
}
