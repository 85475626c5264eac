package no.mandat.web.audit;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.H2;
import java.time.Clock;
import java.time.LocalDate;
import no.mandat.web.shared.Say;

/** Of a day of the history: "I dag, onsdag 2. desember". */
final class DayHeading {

    private DayHeading() {}

    static H2 of(LocalDate day, Clock clock) {
        return new H2(words(day, LocalDate.now(clock)));
    }

    private static String words(LocalDate day, LocalDate today) {
        var weekday = Say.dates().weekday(day, today);
        if (day.equals(today)) {
            return t("history.today", weekday);
        }
        return day.equals(today.minusDays(1)) ? t("history.yesterday", weekday) : Say.sentence(weekday);
    }
}
