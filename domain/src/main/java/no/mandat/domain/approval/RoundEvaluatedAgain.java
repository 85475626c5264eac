package no.mandat.domain.approval;

import java.util.List;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RoundId;
import no.mandat.domain.shared.SubjectRef;

/**
 * A round that had ended was evaluated again, without a position that was struck; what it asked about learns of it from here.
 *
 * @param before what it had come to
 * @param outcome what it comes to
 */
public record RoundEvaluatedAgain(
        RoundId round,
        MandateId ofMandate,
        SubjectRef about,
        RoundKind kind,
        RoundState before,
        RoundState outcome,
        List<Change> changes)
        implements ApprovalEvent {

    /** Whether it comes to something else. */
    public boolean turned() {
        return before != outcome;
    }
}
