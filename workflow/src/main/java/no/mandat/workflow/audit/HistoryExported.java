package no.mandat.workflow.audit;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.DomainEvent;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.Subject;

/**
 * Somebody took a copy of the history of a mandate, or of a part of it.
 *
 * @param changes what they narrowed it to, in which form, and how many entries it was
 */
public record HistoryExported(MandateId ofMandate, List<Change> changes) implements DomainEvent {

    @Override
    public Subject subject() {
        return Subject.of(Mandate.class, ofMandate);
    }

    @Override
    public Optional<MandateId> mandate() {
        return Optional.of(ofMandate);
    }
}
