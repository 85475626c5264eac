package no.mandat.workflow.audit;

import java.util.List;
import no.mandat.domain.party.Person;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.DomainEvent;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.Subject;

/**
 * An auditor took a copy of the history of all mandates, or of a part of it.
 *
 * @param changes what they narrowed it to, in which form, and how many entries it was
 */
public record WholeHistoryExported(PersonId by, List<Change> changes) implements DomainEvent {

    @Override
    public Subject subject() {
        return Subject.of(Person.class, by);
    }
}
