package no.mandat.domain.deliverable;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.DomainEvent;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.domain.shared.Subject;

/** What happens to a recommendation of a deliverable. */
public sealed interface RecommendationEvent extends DomainEvent {

    /** Which one. */
    RecommendationId recommendation();

    /** Of which mandate. */
    MandateId ofMandate();

    @Override
    default Optional<MandateId> mandate() {
        return Optional.of(ofMandate());
    }

    @Override
    default Subject subject() {
        return Subject.of(Recommendation.class, recommendation());
    }

    /** There is a new one. */
    record RecommendationAdded(RecommendationId recommendation, MandateId ofMandate, List<Change> changes)
            implements RecommendationEvent {}

    /** It says something else. */
    record RecommendationEdited(RecommendationId recommendation, MandateId ofMandate, List<Change> changes)
            implements RecommendationEvent {

        /** Whether something else is said now that somebody who dissents from it has signed. */
        public boolean changesWhatIsSigned() {
            return changes.stream().map(Change::field).anyMatch(RecommendationText.SIGNED::contains);
        }
    }

    /** It has another number. */
    record RecommendationMoved(RecommendationId recommendation, MandateId ofMandate, List<Change> changes)
            implements RecommendationEvent {}

    /** It was taken out. */
    record RecommendationRemoved(RecommendationId recommendation, MandateId ofMandate, List<Change> changes)
            implements RecommendationEvent {}

    /** It was put back. */
    record RecommendationRestored(RecommendationId recommendation, MandateId ofMandate, List<Change> changes)
            implements RecommendationEvent {}
}
