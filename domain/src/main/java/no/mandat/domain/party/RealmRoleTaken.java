package no.mandat.domain.party;

import java.util.List;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.Subject;

/** A role that had been given to somebody's account was taken again, for no place of theirs needs it any more. */
public record RealmRoleTaken(PersonId person, List<Change> changes) implements PartyEvent {

    @Override
    public Subject subject() {
        return Person.subject(person);
    }
}
