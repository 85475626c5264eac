package no.mandat.domain.mandate;

import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.shared.Coded;
import no.mandat.domain.shared.OrganisationId;
import no.mandat.domain.shared.SeatId;
import org.jspecify.annotations.Nullable;

/**
 * A seat in the group as a part of what is agreed.
 *
 * @param organisation the one it is held for, or none
 * @param name what that organisation is called, or empty
 */
public record PlannedSeat(
        SeatId id, @Nullable OrganisationId organisation, String name, OrganisationCategory category, boolean voting)
        implements Coded {

    @Override
    public String code() {
        return name.isEmpty() ? category.name() : name;
    }
}
