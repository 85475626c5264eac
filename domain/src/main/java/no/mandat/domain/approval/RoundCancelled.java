package no.mandat.domain.approval;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RoundId;
import no.mandat.domain.shared.SubjectRef;

/** The round was called off, for the reason told. */
public record RoundCancelled(
        RoundId round,
        MandateId ofMandate,
        SubjectRef about,
        RoundKind kind,
        List<Change> changes,
        Optional<String> reason)
        implements ApprovalEvent {

    /** Whether it decides on an objection in another round, and not on the subject itself. */
    public boolean isOverride() {
        return kind == RoundKind.OVERRIDE;
    }
}
