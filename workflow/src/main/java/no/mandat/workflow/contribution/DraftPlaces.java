package no.mandat.workflow.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.contribution.CallInvitationState;
import no.mandat.domain.contribution.ContributionRefusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.shared.SharedRefusal;

/** Where the link of a draft, or of an invitation, leads. */
@ApplicationScoped
class DraftPlaces {

    private final CallInvitations invitations;

    @Inject
    DraftPlaces(CallInvitations invitations) {
        this.invitations = invitations;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected DraftPlaces() {
        this(null);
    }

    /**
     * Where what is kept under that address is.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link ContributionRefusal.DraftIsGone} once the invitation is
     *     answered
     */
    DraftPlace of(DraftAddress at, Call call) {
        if (!at.invited()) {
            return DraftPlace.of(at.secret());
        }
        var place = invitations.at(new InvitationLink(at.secret()));
        var invitation = invitations.require(place.invitation());
        if (!place.call().equals(call.id()) || !InvitedAccess.isOpenTo(invitation, call)) {
            throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
        }
        if (invitation.state() == CallInvitationState.ANSWERED) {
            throw new RefusedException(new ContributionRefusal.DraftIsGone());
        }
        return DraftPlace.of(invitation);
    }
}
