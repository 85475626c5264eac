package no.mandat.domain.approval;

import java.util.List;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PositionId;
import no.mandat.domain.shared.RoundId;
import no.mandat.domain.shared.Subject;

/** A voter asked for the override of an objection. */
public record OverrideDemanded(PositionId objection, RoundId round, MandateId ofMandate, List<Change> changes)
        implements ApprovalEvent {

    @Override
    public Subject subject() {
        return Subject.of(Position.class, objection);
    }
}
