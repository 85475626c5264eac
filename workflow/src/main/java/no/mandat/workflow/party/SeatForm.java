package no.mandat.workflow.party;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import no.mandat.domain.party.OrganisationCategory;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a new seat.
 *
 * @param organisation for which organisation it is held, if for a certain one; the category is then its own
 */
public record SeatForm(
        @NotNull(message = "rule.required") OrganisationCategory category,
        @Nullable @Valid OrganisationChoice organisation,
        boolean voting) {}
