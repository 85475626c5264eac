package no.mandat.domain.contribution;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.CallInvitationId;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.DomainEvent;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.Subject;

/** What happens to the invitation of somebody to a call. */
public sealed interface CallInvitationEvent extends DomainEvent {

    /** Which invitation. */
    CallInvitationId invitation();

    /** In which mandate. */
    MandateId ofMandate();

    @Override
    default Optional<MandateId> mandate() {
        return Optional.of(ofMandate());
    }

    @Override
    default Subject subject() {
        return Subject.of(CallInvitation.class, invitation());
    }

    /** They were put on the list; for whoever is let in late without having asked, with why. */
    record InvitedToCall(
            CallInvitationId invitation, MandateId ofMandate, List<Change> changes, Optional<String> reason)
            implements CallInvitationEvent {}

    /** They were written to. */
    record CallLetterSent(CallInvitationId invitation, MandateId ofMandate, List<Change> changes)
            implements CallInvitationEvent {}

    /** They have answered. */
    record CallInvitationAnswered(CallInvitationId invitation, MandateId ofMandate, List<Change> changes)
            implements CallInvitationEvent {}

    /** They have withdrawn what they sent, and can answer anew. */
    record CallInvitationReopened(CallInvitationId invitation, MandateId ofMandate, List<Change> changes)
            implements CallInvitationEvent {}

    /** What they send is taken although the call has closed. */
    record InvitedLetIn(CallInvitationId invitation, MandateId ofMandate, List<Change> changes, Optional<String> reason)
            implements CallInvitationEvent {}

    /** It was taken back. */
    record CallInvitationRevoked(
            CallInvitationId invitation, MandateId ofMandate, List<Change> changes, Optional<String> reason)
            implements CallInvitationEvent {}

    /** Who was invited was erased, for they asked for it. */
    record CallInvitationErased(CallInvitationId invitation, MandateId ofMandate, List<Change> changes)
            implements CallInvitationEvent {}
}
