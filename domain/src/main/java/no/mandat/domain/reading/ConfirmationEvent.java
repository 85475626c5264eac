package no.mandat.domain.reading;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.ConfirmationId;
import no.mandat.domain.shared.DomainEvent;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.Subject;

/** What happens to somebody's confirmation that they have read a document. */
public sealed interface ConfirmationEvent extends DomainEvent {

    /** Which one. */
    ConfirmationId id();

    /** In which mandate. */
    MandateId of();

    @Override
    default Optional<MandateId> mandate() {
        return Optional.of(of());
    }

    @Override
    default Subject subject() {
        return Subject.of(Confirmation.class, id());
    }

    /** Somebody has read a version. */
    record ReadingConfirmed(ConfirmationId id, MandateId of, List<Change> changes) implements ConfirmationEvent {}

    /** They say now that they haven't. */
    record ReadingTakenBack(ConfirmationId id, MandateId of, List<Change> changes) implements ConfirmationEvent {}
}
