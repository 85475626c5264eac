package no.mandat.domain.party;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.InvitationId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.Subject;

/** The link of an invitation no longer works. */
public record InvitationExpired(InvitationId invitation, Optional<MandateId> mandate, List<Change> changes)
        implements PartyEvent {

    @Override
    public Subject subject() {
        return Invitation.subject(invitation);
    }
}
