package no.mandat.workflow.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.contribution.CallInvitation;
import no.mandat.domain.shared.CallInvitationId;
import no.mandat.workflow.erasure.ErasedKind;
import no.mandat.workflow.erasure.ErasesAgain;
import no.mandat.workflow.shared.Events;

/** Who was invited to a call, and is named again since a backup was restored: what they sent may have come after it, and not be there. */
@ApplicationScoped
class InvitationErasedAgain implements ErasesAgain {

    private final CallInvitations invitations;
    private final OpenDrafts drafts;
    private final Traces traces;
    private final Events events;
    private final Clock clock;

    @Inject
    InvitationErasedAgain(CallInvitations invitations, OpenDrafts drafts, Traces traces, Events events, Clock clock) {
        this.invitations = invitations;
        this.drafts = drafts;
        this.traces = traces;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected InvitationErasedAgain() {
        this(null, null, null, null, null);
    }

    @Override
    public ErasedKind kind() {
        return ErasedKind.INVITATION;
    }

    @Override
    public boolean erase(UUID subject, String what, String reason) {
        var found = invitations
                .find(new CallInvitationId(subject))
                .filter(one -> !one.invitee().email().isEmpty());
        found.ifPresent(this::erase);
        return found.isPresent();
    }

    private void erase(CallInvitation invitation) {
        var address = invitation.invitee().email();
        drafts.discard(List.of(DraftPlace.of(invitation).hash()));
        invitations.eraseLinks(invitation.id());
        events.fire(invitation.erase(clock.instant()));
        traces.eraseUnused(address);
    }
}
