package no.mandat.domain.party;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.InvitationId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.Subject;

/** An invitation was taken back. */
public record InvitationRevoked(
        InvitationId invitation, Optional<MandateId> mandate, List<Change> changes, Optional<String> reason)
        implements PartyEvent {

    @Override
    public Subject subject() {
        return Invitation.subject(invitation);
    }
}
