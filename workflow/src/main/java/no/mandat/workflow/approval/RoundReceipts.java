package no.mandat.workflow.approval;

import jakarta.inject.Inject;
import java.util.Optional;
import no.mandat.domain.approval.ApprovalRound;
import no.mandat.domain.approval.RoundEnded;
import no.mandat.domain.approval.RoundEvaluatedAgain;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.RoundId;
import no.mandat.domain.shared.Subject;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.auditlog.Act;
import no.mandat.workflow.auditlog.ActReceipt;
import no.mandat.workflow.auditlog.Receipts;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/**
 * Receipts of what rounds came to, for whoever reads the round: how it ended, on which text and with which numbers. They tell of nobody's
 * position, and there is none while a round is open, nor of one that was called off.
 */
@UseCases
public class RoundReceipts {

    private final Rounds rounds;
    private final RoundAccess roundAccess;
    private final Access access;
    private final Receipts receipts;

    /** Takes its parts. */
    @Inject
    RoundReceipts(Rounds rounds, RoundAccess roundAccess, Access access, Receipts receipts) {
        this.rounds = rounds;
        this.roundAccess = roundAccess;
        this.access = access;
        this.receipts = receipts;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected RoundReceipts() {
        this(null, null, null, null);
    }

    /**
     * What there is to say of that of a round.
     *
     * @return none while it hasn't ended
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public Optional<ActReceipt> of(RoundId id) {
        return receipts.about(ending(readable(id)));
    }

    /**
     * That of a round as others check it (docs/audit-format.md, "Receipts").
     *
     * @return none until it is signed
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public Optional<String> signed(RoundId id) {
        return receipts.of(ending(readable(id)));
    }

    private ApprovalRound readable(RoundId id) {
        access.requireLogin();
        var round = rounds.require(id);
        access.require(roundAccess.permissionToRead(round), roundAccess.mandate(round));
        roundAccess.requireImpartial(round);
        return round;
    }

    private static Act ending(ApprovalRound round) {
        return Act.of(
                round.mandate(),
                Subject.of(ApprovalRound.class, round.id()),
                RoundEnded.class,
                RoundEvaluatedAgain.class);
    }
}
