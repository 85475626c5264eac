package no.mandat.web.shared;

import static no.mandat.web.shared.Say.t;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import no.mandat.domain.mandate.MandateState;
import no.mandat.workflow.mandate.MandateDetails;
import org.jspecify.annotations.Nullable;

/** A mandate's period as people say it. */
public final class PeriodWords {

    private static final Distance BEGINNING =
            new Distance("mandate.startsIn.days", "mandate.startsIn.months", "mandate.startsIn.years");

    private static final Distance END = new Distance("mandate.left.days", "mandate.left.months", "mandate.left.years");

    private PeriodWords() {}

    /** "13. jan. 2026 – 31. des. 2026 · 87 dager igjen". */
    public static String of(MandateDetails mandate, LocalDate today) {
        var firstDay = mandate.firstDay() == null ? mandate.adoptedOn() : mandate.firstDay();
        var words = of(mandate.state(), firstDay, mandate.lastDay(), today);
        return mandate.versions() == 0 ? words : t("mandate.version", mandate.versions()) + " · " + words;
    }

    /** The same, of what a row knows. How far it is to the end is said of what is still to end. */
    public static String of(MandateState state, @Nullable LocalDate firstDay, LocalDate lastDay, LocalDate today) {
        var period = Say.dates().period(firstDay, lastDay);
        return state.isOver() ? period : period + " · " + distance(firstDay, lastDay, today);
    }

    private static String distance(@Nullable LocalDate firstDay, LocalDate lastDay, LocalDate today) {
        if (lastDay.isBefore(today)) {
            return t("mandate.over");
        }
        if (firstDay == null) {
            return t("mandate.period.open");
        }
        return firstDay.isAfter(today) ? BEGINNING.say(today, firstDay) : END.say(today, lastDay);
    }

    /** How far a day is: in days as long as one counts days, then in whole months, then in whole years. */
    private record Distance(String inDays, String inMonths, String inYears) {

        private static final int COUNTED_DAYS = 100;
        private static final int COUNTED_MONTHS = 24;

        String say(LocalDate today, LocalDate day) {
            long days = ChronoUnit.DAYS.between(today, day);
            long months = ChronoUnit.MONTHS.between(today, day);
            if (days <= COUNTED_DAYS) {
                return t(inDays, days);
            }
            return months < COUNTED_MONTHS ? t(inMonths, months) : t(inYears, months / 12);
        }
    }
}
