package no.mandat.workflow.recognition;

import no.mandat.domain.party.OrganisationCategory;

/**
 * A seat that the document's list of members names.
 *
 * @param organisation for whom it is held, or empty
 * @param person who is named for it, or empty: then it is vacant
 * @param voting whether whoever sits there votes; an observer doesn't
 * @param role what is said of the place itself ("Leder"), or empty
 */
public record SeatProposal(
        OrganisationCategory category, String organisation, String person, boolean voting, String role) {

    /** Whether nobody is named for it. */
    public boolean isVacant() {
        return person.isEmpty();
    }
}
