package no.mandat.domain.election;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.DomainEvent;
import no.mandat.domain.shared.ElectionId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.Subject;

/** What happens to an election. */
public sealed interface ElectionEvent extends DomainEvent {

    /** Which election. */
    ElectionId election();

    /** In which mandate. */
    MandateId ofMandate();

    @Override
    default Optional<MandateId> mandate() {
        return Optional.of(ofMandate());
    }

    @Override
    default Subject subject() {
        return Subject.of(Election.class, election());
    }

    /** The group was asked for candidates. */
    record ElectionCalled(ElectionId election, MandateId ofMandate, List<Change> changes) implements ElectionEvent {}

    /** A member was proposed. */
    record CandidateProposed(ElectionId election, MandateId ofMandate, PersonId person, List<Change> changes)
            implements ElectionEvent {}

    /** Somebody who was proposed said whether they stand. */
    record CandidacyAnswered(ElectionId election, MandateId ofMandate, PersonId person, List<Change> changes)
            implements ElectionEvent {}

    /** The group was asked to choose. */
    record VoteOpened(ElectionId election, MandateId ofMandate, List<Change> changes) implements ElectionEvent {}

    /** The group has chosen. */
    record LeaderElected(ElectionId election, MandateId ofMandate, PersonId person, List<Change> changes)
            implements ElectionEvent {}

    /** Several got the most votes. */
    record ElectionTied(ElectionId election, MandateId ofMandate, List<Change> changes) implements ElectionEvent {}

    /** A round came to nothing, or the question to the board was taken back: it is where it was before. */
    record ElectionReturned(ElectionId election, MandateId ofMandate, List<Change> changes) implements ElectionEvent {}

    /** The board was asked to confirm. */
    record ConfirmationAsked(ElectionId election, MandateId ofMandate, List<Change> changes) implements ElectionEvent {}

    /** The board has confirmed. */
    record LeaderConfirmed(ElectionId election, MandateId ofMandate, PersonId person, List<Change> changes)
            implements ElectionEvent {}

    /** The board has refused. */
    record LeaderRefused(ElectionId election, MandateId ofMandate, List<Change> changes) implements ElectionEvent {}

    /** Whoever was elected can't lead any more. */
    record ElectionVoided(ElectionId election, MandateId ofMandate, List<Change> changes) implements ElectionEvent {}

    /** The secretariat called it off. */
    record ElectionCalledOff(ElectionId election, MandateId ofMandate, List<Change> changes, Optional<String> reason)
            implements ElectionEvent {}
}
