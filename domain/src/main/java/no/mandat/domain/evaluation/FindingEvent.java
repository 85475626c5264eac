package no.mandat.domain.evaluation;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.DomainEvent;
import no.mandat.domain.shared.FindingId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.Subject;

/** What happens to a finding. */
public sealed interface FindingEvent extends DomainEvent {

    /** Which one. */
    FindingId finding();

    /** Of which mandate. */
    MandateId ofMandate();

    @Override
    default Optional<MandateId> mandate() {
        return Optional.of(ofMandate());
    }

    @Override
    default Subject subject() {
        return Subject.of(Finding.class, finding());
    }

    /** It was written down. */
    record FindingRecorded(FindingId finding, MandateId ofMandate, List<Change> changes) implements FindingEvent {}

    /** It says something else. */
    record FindingEdited(FindingId finding, MandateId ofMandate, List<Change> changes) implements FindingEvent {}

    /** It was taken up in another mandate. */
    record FindingCarried(FindingId finding, MandateId ofMandate, List<Change> changes) implements FindingEvent {}

    /** It doesn't stand any more. */
    record FindingWithdrawn(FindingId finding, MandateId ofMandate, List<Change> changes, Optional<String> reason)
            implements FindingEvent {}
}
