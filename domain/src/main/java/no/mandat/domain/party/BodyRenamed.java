package no.mandat.domain.party;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.Subject;

/** A body got another name. */
public record BodyRenamed(BodyId body, Optional<MandateId> mandate, List<Change> changes) implements PartyEvent {

    @Override
    public Subject subject() {
        return Subject.of(Body.class, body);
    }
}
