package no.mandat.workflow.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.contribution.CallInvitation;
import no.mandat.domain.contribution.CallInvitationState;
import no.mandat.domain.contribution.ContributionRefusal;
import no.mandat.domain.contribution.ContributionState;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.shared.SharedRefusal;

/** Where the link of a draft, of an invitation or of a receipt leads to what is typed. */
@ApplicationScoped
class DraftPlaces {

    private final CallInvitations invitations;
    private final Contributions contributions;
    private final Mandates mandates;

    @Inject
    DraftPlaces(CallInvitations invitations, Contributions contributions, Mandates mandates) {
        this.invitations = invitations;
        this.contributions = contributions;
        this.mandates = mandates;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected DraftPlaces() {
        this(null, null, null);
    }

    /**
     * Where what is kept under that address is, though its call was given up since; not where the invitation was taken back.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link ContributionRefusal.DraftIsGone} once the invitation is
     *     answered, or what is changed was taken back
     */
    DraftPlace of(DraftAddress at, Call call) {
        if (at.invited() && InvitedAccess.isRevoked(invitation(at, call))) {
            throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
        }
        return toRead(at, call);
    }

    /** The same, for whoever only reads what is kept there: also where the invitation was taken back, unless the draft was there before it. */
    DraftPlace toRead(DraftAddress at, Call call) {
        return switch (at.of()) {
            case DRAFT -> DraftPlace.of(at.secret());
            case INVITATION -> ofInvitation(invitation(at, call));
            case RECEIPT -> ofChange(at);
        };
    }

    /** The same, for whoever changes what is kept there: what a change is of is held, and is neither sent, taken back nor erased meanwhile. */
    DraftPlace hold(DraftAddress at, Call call) {
        if (at.isChange()) {
            var held = contributions.hold(contributions
                    .link(new ReceiptAddress(at.call(), at.secret()))
                    .contribution());
            if (held.state() != ContributionState.SUBMITTED) {
                throw new RefusedException(new ContributionRefusal.DraftIsGone());
            }
        }
        // Erasing takes the link away.
        return of(at, call);
    }

    /**
     * That files may come to what is kept under that address: they could be sent.
     *
     * @throws RefusedException {@link ContributionRefusal.CallTakesNothing} before the call and after it, unless they are invited and let
     *     in late
     */
    void requireTaken(DraftAddress at, Call call, Instant now) {
        if (!call.takes(now) && !isLetIn(at, call, now)) {
            throw new RefusedException(new ContributionRefusal.CallTakesNothing(call.status(now)));
        }
    }

    private boolean isLetIn(DraftAddress at, Call call, Instant now) {
        if (!at.invited()) {
            return false;
        }
        var place = invitations.at(new InvitationLink(at.secret()));
        var mandate = mandates.require(call.mandate());
        return InvitedAccess.letInUntil(invitations.require(place.invitation()), call, mandate, now)
                .isPresent();
    }

    private DraftPlace ofChange(DraftAddress at) {
        var link = contributions.link(new ReceiptAddress(at.call(), at.secret()));
        if (contributions.require(link.contribution()).state() != ContributionState.SUBMITTED) {
            throw new RefusedException(new ContributionRefusal.DraftIsGone());
        }
        return DraftPlace.ofChange(link.contribution());
    }

    private CallInvitation invitation(DraftAddress at, Call call) {
        var place = invitations.at(new InvitationLink(at.secret()));
        if (!place.call().equals(call.id()) || call.audience() == Audience.MEMBERS) {
            throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
        }
        return invitations.require(place.invitation());
    }

    private static DraftPlace ofInvitation(CallInvitation invitation) {
        if (!InvitedAccess.leadsToWhatIsTyped(invitation)) {
            throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
        }
        if (invitation.state() == CallInvitationState.ANSWERED) {
            throw new RefusedException(new ContributionRefusal.DraftIsGone());
        }
        return DraftPlace.of(invitation);
    }
}
