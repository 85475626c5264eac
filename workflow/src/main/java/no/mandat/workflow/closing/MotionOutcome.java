package no.mandat.workflow.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import no.mandat.domain.closing.Motion;
import no.mandat.domain.closing.MotionAction;
import no.mandat.domain.closing.MotionState;
import no.mandat.domain.mandate.MandateAction;
import no.mandat.domain.resolution.ResolutionDecided;
import no.mandat.domain.resolution.ResolutionReturned;
import no.mandat.domain.resolution.ResolutionState;
import no.mandat.domain.resolution.ResolutionWithdrawn;
import no.mandat.domain.shared.Grounds;
import no.mandat.workflow.approval.RoundOpening;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.resolution.ResolutionRecall;
import no.mandat.workflow.shared.Events;

/** What the resolutions of the bodies do to a motion, and the motion to the mandate, in the same transaction. */
@ApplicationScoped
class MotionOutcome {

    private final Motions motions;
    private final Mandates mandates;
    private final RoundOpening rounds;
    private final ResolutionRecall recall;
    private final Events events;
    private final Clock clock;

    @Inject
    MotionOutcome(
            Motions motions,
            Mandates mandates,
            RoundOpening rounds,
            ResolutionRecall recall,
            Events events,
            Clock clock) {
        this.motions = motions;
        this.mandates = mandates;
        this.rounds = rounds;
        this.recall = recall;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MotionOutcome() {
        this(null, null, null, null, null, null);
    }

    void decided(@Observes ResolutionDecided decided) {
        motions.lockBy(decided.resolution()).ifPresent(motion -> {
            if (decided.outcome() != ResolutionState.ADOPTED) {
                end(motion, MotionAction.LOSE);
            } else if (motion.state() == MotionState.WITH_GROUP) {
                events.follow(motion.agree());
            } else {
                carry(motion);
            }
        });
    }

    private void carry(Motion motion) {
        switch (motion.moved().kind()) {
            case WAIVE_CLAUSE, WAIVE_EVALUATION -> end(motion, MotionAction.CARRY);
            case REOPEN -> reopen(motion);
            case TERMINATE -> terminate(motion);
        }
    }

    private void reopen(Motion motion) {
        var mandate = mandates.lock(motion.mandate());
        if (mandate.can(MandateAction.REOPEN)) {
            end(motion, MotionAction.CARRY);
            events.follow(mandate.reopen(motion.moved().reason(), clock.instant()));
        } else {
            end(motion, MotionAction.MISS);
        }
    }

    private void terminate(Motion motion) {
        var mandate = mandates.lock(motion.mandate());
        if (mandate.can(MandateAction.TERMINATE)) {
            end(motion, MotionAction.CARRY);
            rounds.cancelAllIn(mandate.id(), Grounds.of(Grounds.Cause.MANDATE_ENDED));
            events.follow(mandate.terminate(motion.moved().reason(), LocalDate.now(clock), clock.instant()));
        } else {
            end(motion, MotionAction.MISS);
        }
    }

    /** The body came to no decision: what it was asked is taken back, and can be moved anew. */
    void undecided(@Observes ResolutionReturned returned) {
        motions.lockBy(returned.resolution())
                .ifPresent(motion -> recall.recall(returned.resolution(), Grounds.of(Grounds.Cause.NO_DECISION)));
    }

    void takenBack(@Observes ResolutionWithdrawn withdrawn) {
        motions.lockBy(withdrawn.resolution()).ifPresent(motion -> end(motion, MotionAction.WITHDRAW));
    }

    private void end(Motion motion, MotionAction action) {
        events.follow(motion.end(action, clock.instant()));
    }
}
