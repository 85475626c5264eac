package no.mandat.domain.approval;

import java.util.List;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.PositionId;
import no.mandat.domain.shared.RoundId;
import no.mandat.domain.shared.Subject;
import no.mandat.domain.shared.SubjectRef;

/** A voter took a position. */
public record PositionCast(
        PositionId position,
        RoundId round,
        MandateId ofMandate,
        SubjectRef about,
        PersonId voter,
        PositionKind kind,
        List<Change> changes)
        implements ApprovalEvent {

    @Override
    public Subject subject() {
        return Subject.of(Position.class, position);
    }
}
