package no.mandat.domain.party;

import java.util.List;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.Subject;

/** A known person logged in for the first time, and the account became theirs. */
public record PersonLinked(PersonId person, List<Change> changes) implements PartyEvent {

    @Override
    public Subject subject() {
        return Person.subject(person);
    }
}
