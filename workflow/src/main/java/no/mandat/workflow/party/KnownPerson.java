package no.mandat.workflow.party;

import no.mandat.domain.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as the secretariat corrects them.
 *
 * @param linked whether they log in by the address, which is then not to be changed here
 */
public record KnownPerson(
        PersonId id, String name, String email, @Nullable OrganisationRow organisation, boolean linked) {}
