package no.mandat.domain.document;

import java.util.Optional;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.DomainEvent;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.Subject;

/** What happens to a document. */
public sealed interface DocumentEvent extends DomainEvent
        permits DocumentAdded,
                DocumentVersionAdded,
                DocumentRetitled,
                DocumentReclassified,
                DocumentWithdrawn,
                DocumentRead {

    /** Which document. */
    DocumentId id();

    /** Whose document. */
    MandateId of();

    @Override
    default Optional<MandateId> mandate() {
        return Optional.of(of());
    }

    @Override
    default Subject subject() {
        return Subject.of(Document.class, id());
    }
}
