package no.mandat.workflow.party;

import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.shared.OrganisationId;
import no.mandat.workflow.shared.OneLine;
import org.jspecify.annotations.Nullable;

/**
 * An organisation: one that is known, or a new one by the name typed.
 *
 * @param id the known one, or none for a new one
 * @param category for whom it speaks; only a new one must say so
 */
public record OrganisationChoice(
        @Nullable OrganisationId id,
        @OneLine(max = 200) String organisationName,
        @Nullable OrganisationCategory category) {}
