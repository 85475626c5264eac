package no.mandat.domain.party;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.ParticipationId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.Subject;

/** An outsider was let in: the second key. */
public record ParticipationConfirmed(
        ParticipationId participation, PersonId person, Optional<MandateId> mandate, List<Change> changes)
        implements PartyEvent {

    @Override
    public Subject subject() {
        return Participation.subject(participation);
    }
}
