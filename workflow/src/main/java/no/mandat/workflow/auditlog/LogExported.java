package no.mandat.workflow.auditlog;

import java.util.List;
import no.mandat.domain.party.Person;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.DomainEvent;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.Subject;

/** Somebody took the whole log, with all names and values in it. */
public record LogExported(PersonId by) implements DomainEvent {

    @Override
    public Subject subject() {
        return Subject.of(Person.class, by);
    }

    @Override
    public List<Change> changes() {
        return List.of();
    }
}
