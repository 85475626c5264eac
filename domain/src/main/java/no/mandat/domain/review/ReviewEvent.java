package no.mandat.domain.review;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.DomainEvent;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.ReviewId;
import no.mandat.domain.shared.Subject;

/** What happens to a review. */
public sealed interface ReviewEvent extends DomainEvent {

    /** Which one. */
    ReviewId review();

    /** Of which deliverable. */
    DeliverableId deliverable();

    /** Of which mandate. */
    MandateId ofMandate();

    @Override
    default Optional<MandateId> mandate() {
        return Optional.of(ofMandate());
    }

    @Override
    default Subject subject() {
        return Subject.of(Review.class, review());
    }

    /** Members were asked what they think. */
    record ReviewRequested(ReviewId review, DeliverableId deliverable, MandateId ofMandate, List<Change> changes)
            implements ReviewEvent {}

    /** They are given until another day. */
    record ReviewMoved(ReviewId review, DeliverableId deliverable, MandateId ofMandate, List<Change> changes)
            implements ReviewEvent {}

    /** One more is asked. */
    record ReviewerNamed(
            ReviewId review, DeliverableId deliverable, MandateId ofMandate, PersonId person, List<Change> changes)
            implements ReviewEvent {}

    /** One is asked no longer. */
    record ReviewerTakenOff(
            ReviewId review, DeliverableId deliverable, MandateId ofMandate, PersonId person, List<Change> changes)
            implements ReviewEvent {}

    /** Somebody said what they think; the reason is what they wrote. */
    record VerdictGiven(
            ReviewId review,
            DeliverableId deliverable,
            MandateId ofMandate,
            PersonId person,
            List<Change> changes,
            Optional<String> reason)
            implements ReviewEvent {}

    /** Somebody who asked for changes was answered; the reason is the answer. */
    record VerdictAnswered(
            ReviewId review,
            DeliverableId deliverable,
            MandateId ofMandate,
            PersonId person,
            List<Change> changes,
            Optional<String> reason)
            implements ReviewEvent {}

    /** All have answered, or the due day is over. */
    record ReviewEnded(ReviewId review, DeliverableId deliverable, MandateId ofMandate, List<Change> changes)
            implements ReviewEvent {}

    /** It was called off. */
    record ReviewCancelled(
            ReviewId review,
            DeliverableId deliverable,
            MandateId ofMandate,
            List<Change> changes,
            Optional<String> reason)
            implements ReviewEvent {}
}
