package no.mandat.workflow.milestone;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import no.mandat.domain.milestone.Shift;
import no.mandat.domain.milestone.ShiftUnit;
import org.jspecify.annotations.Nullable;

/**
 * How all milestones from a day on move together.
 *
 * @param from the first day: what is due then or later moves
 * @param amount by how many, to later, or to earlier if negative
 * @param reason why, at most 2000 characters; in an adopted mandate there must be one
 */
public record ShiftForm(
        @NotNull(message = "rule.required") LocalDate from,

        @Min(value = -1200, message = "rule.shift") @Max(value = 1200, message = "rule.shift") int amount,

        @NotNull(message = "rule.required") ShiftUnit unit,

        @Nullable @Size(max = 2000, message = "rule.tooLong") String reason) {

    Shift shift() {
        return new Shift(amount, unit);
    }
}
