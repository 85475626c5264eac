package no.mandat.domain.milestone;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.DomainEvent;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MilestoneId;
import no.mandat.domain.shared.Subject;

/** What happens to a milestone. */
public sealed interface MilestoneEvent extends DomainEvent {

    /** Which milestone. */
    MilestoneId milestone();

    /** In which mandate. */
    MandateId ofMandate();

    @Override
    default Optional<MandateId> mandate() {
        return Optional.of(ofMandate());
    }

    @Override
    default Subject subject() {
        return Subject.of(Milestone.class, milestone());
    }

    /** It came into the plan. */
    record MilestoneAdded(MilestoneId milestone, MandateId ofMandate, List<Change> changes) implements MilestoneEvent {}

    /** What it says was changed, but for its date. */
    record MilestoneEdited(MilestoneId milestone, MandateId ofMandate, List<Change> changes)
            implements MilestoneEvent {}

    /** The mandate was adopted: the date it had then is kept. */
    record BaselineFixed(MilestoneId milestone, MandateId ofMandate, List<Change> changes) implements MilestoneEvent {}

    /** Its date has moved: before the adoption without a reason, by the board for that of the resolution. */
    record MilestoneMoved(MilestoneId milestone, MandateId ofMandate, List<Change> changes, Optional<String> reason)
            implements MilestoneEvent {}

    /** The board was asked for another date. */
    record MoveProposed(MilestoneId milestone, MandateId ofMandate, List<Change> changes, Optional<String> reason)
            implements MilestoneEvent {}

    /** What the board was asked led to nothing: the date stays. */
    record MoveEnded(MilestoneId milestone, MandateId ofMandate, List<Change> changes) implements MilestoneEvent {}

    /** Somebody works at it. */
    record MilestoneStarted(MilestoneId milestone, MandateId ofMandate, List<Change> changes)
            implements MilestoneEvent {}

    /** It was reached. */
    record MilestoneReached(MilestoneId milestone, MandateId ofMandate, List<Change> changes)
            implements MilestoneEvent {}

    /** It was given up. */
    record MilestoneDropped(MilestoneId milestone, MandateId ofMandate, List<Change> changes, Optional<String> reason)
            implements MilestoneEvent {}

    /** One that was given up is planned again. */
    record MilestoneRestored(MilestoneId milestone, MandateId ofMandate, List<Change> changes, Optional<String> reason)
            implements MilestoneEvent {}

    /** One that was reached is in progress again. */
    record MilestoneReopened(MilestoneId milestone, MandateId ofMandate, List<Change> changes, Optional<String> reason)
            implements MilestoneEvent {}
}
