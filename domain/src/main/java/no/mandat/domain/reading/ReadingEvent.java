package no.mandat.domain.reading;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.DomainEvent;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.Subject;

/** What happens to a document of the reading list. */
public sealed interface ReadingEvent extends DomainEvent {

    /** Which document. */
    DocumentId document();

    /** Whose list. */
    MandateId of();

    @Override
    default Optional<MandateId> mandate() {
        return Optional.of(of());
    }

    @Override
    default Subject subject() {
        return Subject.of(ReadingItem.class, document());
    }

    /** It was put on the list, or put back. */
    record PutOnReadingList(DocumentId document, MandateId of, List<Change> changes) implements ReadingEvent {}

    /** It is to be read by another day, or stands elsewhere. */
    record ReadingListEdited(DocumentId document, MandateId of, List<Change> changes) implements ReadingEvent {}

    /** It was taken off. */
    record TakenOffReadingList(DocumentId document, MandateId of, List<Change> changes) implements ReadingEvent {}
}
