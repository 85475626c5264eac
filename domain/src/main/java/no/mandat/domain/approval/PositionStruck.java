package no.mandat.domain.approval;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PositionId;
import no.mandat.domain.shared.RoundId;
import no.mandat.domain.shared.Subject;

/** A voter contested a position that was recorded for them: it counts nowhere any more. */
public record PositionStruck(
        PositionId position, RoundId round, MandateId ofMandate, List<Change> changes, Optional<String> reason)
        implements ApprovalEvent {

    @Override
    public Subject subject() {
        return Subject.of(Position.class, position);
    }
}
