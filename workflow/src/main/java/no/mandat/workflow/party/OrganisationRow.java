package no.mandat.workflow.party;

import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.shared.OrganisationId;

/** An organisation that can be chosen. */
public record OrganisationRow(OrganisationId id, String name, OrganisationCategory category) {

    /** As it is chosen in a form. */
    public OrganisationChoice choice() {
        return new OrganisationChoice(id, name, category);
    }
}
