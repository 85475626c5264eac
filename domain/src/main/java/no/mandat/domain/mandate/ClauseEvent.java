package no.mandat.domain.mandate;

import java.util.Optional;
import no.mandat.domain.shared.DomainEvent;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.Subject;

/** What happens to the clauses of a mandate. */
public sealed interface ClauseEvent extends DomainEvent permits ClausesWritten, ClausesRevised {

    /** Whose clauses. */
    MandateId ofMandate();

    @Override
    default Optional<MandateId> mandate() {
        return Optional.of(ofMandate());
    }

    @Override
    default Subject subject() {
        return Subject.of(MandateClauses.class, ofMandate());
    }
}
