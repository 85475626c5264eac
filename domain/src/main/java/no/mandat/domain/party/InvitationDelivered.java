package no.mandat.domain.party;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.InvitationId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.Subject;

/** The letter of an invitation was handed on: a link to choose a password, or word that one can log in. */
public record InvitationDelivered(InvitationId invitation, Optional<MandateId> mandate, List<Change> changes)
        implements PartyEvent {

    @Override
    public Subject subject() {
        return Invitation.subject(invitation);
    }
}
