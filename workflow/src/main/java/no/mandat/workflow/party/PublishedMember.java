package no.mandat.workflow.party;

import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.party.Role;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in the expert group of a published mandate, or a seat that is vacant.
 *
 * @param name what they are called, or none where the seat is vacant
 * @param role or none where the seat is vacant
 * @param organisation the one that the seat is held for, else the one they speak for, if either is known
 * @param category of the seat; none for who has no seat
 */
public record PublishedMember(
        @Nullable String name,
        @Nullable Role role,
        @Nullable String organisation,
        @Nullable OrganisationCategory category) {}
