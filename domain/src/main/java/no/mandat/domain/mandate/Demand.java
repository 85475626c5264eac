package no.mandat.domain.mandate;

import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.shared.Coded;

/**
 * A category that somebody in the group must speak for.
 *
 * @param minimum how many at least; one, where the mandate names no number
 */
public record Demand(OrganisationCategory category, int minimum) implements Coded {

    /** At least one. */
    public Demand {
        if (minimum < 1) {
            throw new IllegalArgumentException("a demand for %d".formatted(minimum));
        }
    }

    /** Whether so many are enough. */
    public boolean isMetBy(long speakers) {
        return speakers >= minimum;
    }

    @Override
    public String code() {
        return category.name() + ":" + minimum;
    }
}
