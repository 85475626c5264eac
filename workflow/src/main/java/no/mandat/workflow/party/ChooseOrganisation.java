package no.mandat.workflow.party;

import jakarta.validation.Valid;
import java.util.UUID;
import no.mandat.workflow.shared.Keyed;
import org.jspecify.annotations.Nullable;

/**
 * Says whom one speaks for.
 *
 * @param organisation a known or new one, or none
 */
public record ChooseOrganisation(UUID key, @Nullable @Valid OrganisationChoice organisation) implements Keyed {}
