package no.mandat.workflow.milestone;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.YearMonth;
import no.mandat.domain.milestone.Due;

/**
 * When a milestone is due.
 *
 * @param day the day, or any day of the month
 * @param wholeMonth whether the month is meant, whose last day counts
 */
public record DueForm(@NotNull(message = "rule.required") LocalDate day, boolean wholeMonth) {

    Due due() {
        return wholeMonth ? Due.in(YearMonth.from(day)) : Due.on(day);
    }
}
