package no.mandat.domain.party;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.Subject;

/** What is known of who a person is was put right. */
public record PersonCorrected(PersonId person, Optional<MandateId> mandate, List<Change> changes)
        implements PartyEvent {

    @Override
    public Subject subject() {
        return Person.subject(person);
    }
}
