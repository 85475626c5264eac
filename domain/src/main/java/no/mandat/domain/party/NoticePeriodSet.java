package no.mandat.domain.party;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.Subject;

/** By its rules a body is to be called to its meetings earlier or later than before. */
public record NoticePeriodSet(BodyId body, Optional<MandateId> mandate, List<Change> changes) implements PartyEvent {

    @Override
    public Subject subject() {
        return Subject.of(Body.class, body);
    }
}
