package no.mandat.workflow.mandate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import no.mandat.domain.mandate.Demand;
import no.mandat.domain.party.OrganisationCategory;

/**
 * A category that somebody in the group must speak for, as it is chosen in the form.
 *
 * @param minimum how many at least
 */
public record DemandChoice(
        @NotNull(message = "rule.required") OrganisationCategory category,

        @Min(value = 1, message = "rule.minimum") @Max(value = DemandChoice.MOST, message = "rule.minimum") int minimum) {

    /** More than any group has seats. */
    public static final int MOST = 99;

    /** The choice that says this. */
    public static DemandChoice of(Demand demand) {
        return new DemandChoice(demand.category(), demand.minimum());
    }

    /** What it demands. */
    public Demand demand() {
        return new Demand(category, minimum);
    }
}
