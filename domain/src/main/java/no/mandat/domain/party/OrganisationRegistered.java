package no.mandat.domain.party;

import java.util.List;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.OrganisationId;
import no.mandat.domain.shared.Subject;

/** An organisation became known. */
public record OrganisationRegistered(OrganisationId organisation, List<Change> changes) implements PartyEvent {

    @Override
    public Subject subject() {
        return Organisation.subject(organisation);
    }
}
