package no.mandat.domain.contribution;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.DomainEvent;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.Subject;

/** What happens to a contribution. */
public sealed interface ContributionEvent extends DomainEvent {

    /** Which contribution. */
    ContributionId contribution();

    /** In which mandate. */
    MandateId ofMandate();

    @Override
    default Optional<MandateId> mandate() {
        return Optional.of(ofMandate());
    }

    @Override
    default Subject subject() {
        return Subject.of(Contribution.class, contribution());
    }

    /** It was sent. */
    record ContributionSubmitted(ContributionId contribution, MandateId ofMandate, List<Change> changes)
            implements ContributionEvent {}

    /** It says something else instead. */
    record ContributionReplaced(ContributionId contribution, MandateId ofMandate, List<Change> changes)
            implements ContributionEvent {}

    /** Less of it may be published than was agreed to: whoever sent it took that back, or the secretariat did for them, and says why. */
    record PublicationNarrowed(
            ContributionId contribution, MandateId ofMandate, List<Change> changes, Optional<String> reason)
            implements ContributionEvent {}

    /** Whoever sent it took it back. */
    record ContributionWithdrawn(ContributionId contribution, MandateId ofMandate, List<Change> changes)
            implements ContributionEvent {}

    /** Whoever sent it followed the link that was mailed to its address. */
    record AddressConfirmed(ContributionId contribution, MandateId ofMandate, List<Change> changes)
            implements ContributionEvent {}

    /** Who sent it was erased, and what they wrote where that was asked as well. */
    record ContributionErased(
            ContributionId contribution,
            MandateId ofMandate,
            Erasure erasure,
            List<Change> changes,
            Optional<String> reason)
            implements ContributionEvent {}

    /** Whoever sent it asks to have erased what it tells of them. */
    record ErasureAsked(ContributionId contribution, MandateId ofMandate, List<Change> changes)
            implements ContributionEvent {}

    /** The secretariat doesn't erase it, and whoever asked is told why. */
    record ErasureDeclined(
            ContributionId contribution, MandateId ofMandate, List<Change> changes, Optional<String> reason)
            implements ContributionEvent {}

    /** It is for others than before. */
    record ContributionReclassified(ContributionId contribution, MandateId ofMandate, List<Change> changes)
            implements ContributionEvent {}

    /** Somebody read it, who may, though it is exempt from public access. */
    record ContributionRead(ContributionId contribution, MandateId ofMandate, List<Change> changes)
            implements ContributionEvent {}

    /** Everybody may download one of its files, with its answers. */
    record FileOffered(ContributionId contribution, MandateId ofMandate, List<Change> changes)
            implements ContributionEvent {}

    /** Nobody may any more. */
    record FileWithheld(ContributionId contribution, MandateId ofMandate, List<Change> changes)
            implements ContributionEvent {}

    /** Somebody has it, or nobody any more. */
    record ContributionAssigned(ContributionId contribution, MandateId ofMandate, List<Change> changes)
            implements ContributionEvent {}

    /** Its handling has begun, gone on, or come to its end. */
    record HandlingMoved(ContributionId contribution, MandateId ofMandate, List<Change> changes)
            implements ContributionEvent {}
}
