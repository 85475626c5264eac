package no.mandat.workflow.audit;

import java.util.List;
import no.mandat.domain.party.Person;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.DomainEvent;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.Subject;

/**
 * An auditor read the history of all mandates.
 *
 * @param changes what they narrowed it to
 */
public record WholeHistoryRead(PersonId by, List<Change> changes) implements DomainEvent {

    @Override
    public Subject subject() {
        return Subject.of(Person.class, by);
    }
}
