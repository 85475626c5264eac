package no.mandat.workflow.party;

import java.time.LocalDate;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.SeatId;
import org.jspecify.annotations.Nullable;

/**
 * A seat, whoever sits in it.
 *
 * @param organisation for which organisation it is held, if for a certain one
 * @param closedFrom since when it is done away with, if it is
 */
public record SeatLine(
        SeatId id,
        BodyId body,
        OrganisationCategory category,
        @Nullable String organisation,
        boolean voting,
        @Nullable LocalDate closedFrom) {

    boolean isOpenOn(LocalDate day) {
        return closedFrom == null || day.isBefore(closedFrom);
    }
}
