package no.mandat.domain.approval;

import java.util.Optional;
import no.mandat.domain.shared.DomainEvent;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RoundId;
import no.mandat.domain.shared.Subject;

/** What happens in rounds. */
public sealed interface ApprovalEvent extends DomainEvent
        permits RoundOpened,
                PositionCast,
                PositionRecorded,
                PositionStruck,
                OverrideDemanded,
                RoundExtended,
                RoundCancelled,
                RoundEnded,
                RoundEvaluatedAgain {

    /** In which round. */
    RoundId round();

    /** The mandate that the round belongs to. */
    MandateId ofMandate();

    @Override
    default Optional<MandateId> mandate() {
        return Optional.of(ofMandate());
    }

    @Override
    default Subject subject() {
        return Subject.of(ApprovalRound.class, round());
    }
}
