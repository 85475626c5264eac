package no.mandat.web.mandate;

import static no.mandat.web.shared.Say.t;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import no.mandat.domain.mandate.MandateState;
import no.mandat.web.shared.Say;
import no.mandat.workflow.mandate.MandateDetails;
import org.jspecify.annotations.Nullable;

/** A mandate's period as people say it. */
final class PeriodWords {

    private PeriodWords() {}

    /** "13. jan. 2026 – 31. des. 2026 · 87 dager igjen". */
    static String of(MandateDetails mandate, LocalDate today) {
        var period = Say.dates().period(mandate.firstDay(), mandate.lastDay());
        return Optional.of(mandate)
                .filter(details -> details.state() != MandateState.WITHDRAWN)
                .map(details -> period + " · " + distance(details.firstDay(), details.lastDay(), today))
                .orElse(period);
    }

    private static String distance(@Nullable LocalDate firstDay, LocalDate lastDay, LocalDate today) {
        if (lastDay.isBefore(today)) {
            return t("mandate.over");
        }
        if (firstDay == null) {
            return t("mandate.period.open");
        }
        return firstDay.isAfter(today)
                ? t("mandate.startsIn", ChronoUnit.DAYS.between(today, firstDay))
                : t("mandate.daysLeft", ChronoUnit.DAYS.between(today, lastDay));
    }
}
