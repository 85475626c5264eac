package no.mandat.domain.deliverable;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.DomainEvent;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.SectionId;
import no.mandat.domain.shared.Subject;

/** What happens to a section of a deliverable. */
public sealed interface SectionEvent extends DomainEvent {

    /** Which one. */
    SectionId section();

    /** Of which mandate. */
    MandateId ofMandate();

    @Override
    default Optional<MandateId> mandate() {
        return Optional.of(ofMandate());
    }

    @Override
    default Subject subject() {
        return Subject.of(Section.class, section());
    }

    /** There is a new one. */
    record SectionAdded(SectionId section, MandateId ofMandate, List<Change> changes) implements SectionEvent {}

    /** Its text says something else. */
    record SectionWritten(SectionId section, MandateId ofMandate, List<Change> changes) implements SectionEvent {}

    /** Something else is said of it. */
    record SectionEdited(SectionId section, MandateId ofMandate, List<Change> changes) implements SectionEvent {}

    /** It stands elsewhere, or deeper, or less deep. */
    record SectionMoved(SectionId section, MandateId ofMandate, List<Change> changes) implements SectionEvent {}

    /** It was taken out. */
    record SectionRemoved(SectionId section, MandateId ofMandate, List<Change> changes) implements SectionEvent {}

    /** It was put back. */
    record SectionRestored(SectionId section, MandateId ofMandate, List<Change> changes) implements SectionEvent {}
}
