package no.mandat.domain.party;

import java.util.List;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.Subject;

/** The identity provider is asked to give somebody's account a role, for a place of theirs needs it. */
public record RealmRoleGiven(PersonId person, List<Change> changes) implements PartyEvent {

    @Override
    public Subject subject() {
        return Person.subject(person);
    }
}
