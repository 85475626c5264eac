package no.mandat.domain.approval;

import java.util.List;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.PositionId;
import no.mandat.domain.shared.RoundId;
import no.mandat.domain.shared.Subject;

/** A position that a voter took in a meeting was recorded for them. */
public record PositionRecorded(
        PositionId position, RoundId round, MandateId ofMandate, PersonId voter, List<Change> changes)
        implements ApprovalEvent {

    @Override
    public Subject subject() {
        return Subject.of(Position.class, position);
    }
}
