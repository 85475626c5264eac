package no.mandat.domain.party;

import java.util.List;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.Subject;

/** A person chose the language of their screens and mail. */
public record PersonLanguageChosen(PersonId person, List<Change> changes) implements PartyEvent {

    @Override
    public Subject subject() {
        return Person.subject(person);
    }
}
