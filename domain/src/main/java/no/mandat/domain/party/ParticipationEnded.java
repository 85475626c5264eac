package no.mandat.domain.party;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.ParticipationId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.Subject;

/** An outsider's participation was ended before its last day. */
public record ParticipationEnded(
        ParticipationId participation,
        PersonId person,
        Optional<MandateId> mandate,
        List<Change> changes,
        Optional<String> reason)
        implements PartyEvent {

    @Override
    public Subject subject() {
        return Participation.subject(participation);
    }
}
