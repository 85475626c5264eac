package no.mandat.domain.approval;

import java.util.List;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RoundId;
import no.mandat.domain.shared.SubjectRef;

/**
 * The round ended by its rule; what it asked about learns of it from here.
 *
 * @param first in an election, who got the most votes: one who is elected, several who are tied, or nobody
 * @param leaderAlone whether of the body only the leader was asked
 * @param nobodyEligible whether nobody was left who could answer: all are partial, or left without an answer
 */
public record RoundEnded(
        RoundId round,
        MandateId ofMandate,
        SubjectRef about,
        RoundKind kind,
        RoundState outcome,
        List<PersonId> first,
        boolean leaderAlone,
        boolean nobodyEligible,
        List<Change> changes)
        implements ApprovalEvent {

    /** Whether the leader alone was asked and couldn't answer: then what it asked is a matter for their whole body. */
    public boolean goesToWholeBody() {
        return leaderAlone && nobodyEligible;
    }

    /** Whether it decides on an objection in another round, and not on the subject itself. */
    public boolean isOverride() {
        return kind == RoundKind.OVERRIDE;
    }
}
