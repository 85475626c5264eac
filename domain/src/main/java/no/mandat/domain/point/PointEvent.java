package no.mandat.domain.point;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.DomainEvent;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PointId;
import no.mandat.domain.shared.Subject;

/** What happens to a point. */
public sealed interface PointEvent extends DomainEvent {

    /** Which point. */
    PointId point();

    /** Of which contribution. */
    ContributionId contribution();

    /** In which mandate. */
    MandateId ofMandate();

    @Override
    default Optional<MandateId> mandate() {
        return Optional.of(ofMandate());
    }

    @Override
    default Subject subject() {
        return Subject.of(Point.class, point());
    }

    /** It was made of what somebody sent, or taken out of another point. */
    record PointMade(PointId point, ContributionId contribution, MandateId ofMandate, List<Change> changes)
            implements PointEvent {}

    /** It says less than before, for another point was made of a part of it, or more, for another was joined to it. */
    record PointDivided(PointId point, ContributionId contribution, MandateId ofMandate, List<Change> changes)
            implements PointEvent {}

    /** It is no point of its own any more: it was joined to another, or what was sent was replaced or taken back. */
    record PointDropped(PointId point, ContributionId contribution, MandateId ofMandate, List<Change> changes)
            implements PointEvent {}

    /** It is about other clauses. */
    record PointPlaced(PointId point, ContributionId contribution, MandateId ofMandate, List<Change> changes)
            implements PointEvent {}

    /** Somebody has it, or nobody any more. */
    record PointAssigned(PointId point, ContributionId contribution, MandateId ofMandate, List<Change> changes)
            implements PointEvent {}

    /** A conclusion was proposed. */
    record ConclusionProposed(PointId point, ContributionId contribution, MandateId ofMandate, List<Change> changes)
            implements PointEvent {}

    /** The conclusion was confirmed. */
    record ConclusionConfirmed(PointId point, ContributionId contribution, MandateId ofMandate, List<Change> changes)
            implements PointEvent {}

    /** The proposal was sent back by whoever confirms: it has no conclusion. */
    record ProposalSentBack(
            PointId point,
            ContributionId contribution,
            MandateId ofMandate,
            List<Change> changes,
            Optional<String> reason)
            implements PointEvent {}

    /** The confirmation was taken back: the conclusion is a proposal again. */
    record ConfirmationTakenBack(PointId point, ContributionId contribution, MandateId ofMandate, List<Change> changes)
            implements PointEvent {}

    /** The contributor was told. */
    record AnswerReleased(PointId point, ContributionId contribution, MandateId ofMandate, List<Change> changes)
            implements PointEvent {}

    /** It is answered with a mailing from now on, or by itself again. */
    record PointFollowed(PointId point, ContributionId contribution, MandateId ofMandate, List<Change> changes)
            implements PointEvent {}

    /** It is taken up again. */
    record PointReopened(
            PointId point,
            ContributionId contribution,
            MandateId ofMandate,
            List<Change> changes,
            Optional<String> reason,
            boolean wasReleased)
            implements PointEvent {}

    /** The name of the file that it is was erased: it may have told who sent it. */
    record FileNameErased(PointId point, ContributionId contribution, MandateId ofMandate, List<Change> changes)
            implements PointEvent {}

    /** What it says was erased, for whoever wrote it asked for it. */
    record PointErased(PointId point, ContributionId contribution, MandateId ofMandate, List<Change> changes)
            implements PointEvent {}
}
