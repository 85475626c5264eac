package no.mandat.workflow.mandate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import no.mandat.domain.mandate.Demands;
import no.mandat.domain.mandate.Period;
import no.mandat.workflow.shared.OneLine;
import org.jspecify.annotations.Nullable;

/**
 * What the secretariat fills in.
 *
 * @param group the name of the expert group
 * @param firstDay the first day of the period, or none where it starts at adoption
 * @param demands whom the group must have in it
 */
public record MandateForm(
        @OneLine(max = 200) String title,
        @OneLine(max = 60) String shortName,
        @NotNull(message = "rule.required") @Valid BoardChoice board,
        @OneLine(max = 200) String group,
        @Nullable LocalDate firstDay,
        @NotNull(message = "rule.required") LocalDate lastDay,
        @NotNull(message = "rule.required") List<@NotNull(message = "rule.required") @Valid DemandChoice> demands) {

    Demands demanded() {
        return Demands.of(demands.stream().map(DemandChoice::demand).toList());
    }

    Period period() {
        return new Period(firstDay, lastDay);
    }
}
