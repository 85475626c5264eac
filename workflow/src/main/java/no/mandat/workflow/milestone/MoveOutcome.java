package no.mandat.workflow.milestone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import no.mandat.domain.milestone.Milestone;
import no.mandat.domain.milestone.MilestoneEvent;
import no.mandat.domain.milestone.MilestoneMove;
import no.mandat.domain.milestone.MoveState;
import no.mandat.domain.resolution.ResolutionDecided;
import no.mandat.domain.resolution.ResolutionReturned;
import no.mandat.domain.resolution.ResolutionState;
import no.mandat.domain.resolution.ResolutionWithdrawn;
import no.mandat.domain.shared.Grounds;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.resolution.ResolutionRecall;
import no.mandat.workflow.shared.Events;

/** What the board's resolution does to the date that it was asked for, in the same transaction. */
@ApplicationScoped
class MoveOutcome {

    private final Milestones milestones;
    private final Mandates mandates;
    private final ResolutionRecall recall;
    private final Events events;
    private final Clock clock;

    @Inject
    MoveOutcome(Milestones milestones, Mandates mandates, ResolutionRecall recall, Events events, Clock clock) {
        this.milestones = milestones;
        this.mandates = mandates;
        this.recall = recall;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MoveOutcome() {
        this(null, null, null, null, null);
    }

    void decided(@Observes ResolutionDecided decided) {
        milestones.waitingFor(decided.resolution()).ifPresent(milestone -> {
            var move = milestones.pendingMove(milestone);
            events.follow(
                    decided.outcome() == ResolutionState.ADOPTED
                            ? agreed(milestone, move)
                            : milestone.end(move, MoveState.REFUSED, clock.instant()));
        });
    }

    /** In a mandate that is over by now, nothing moves any more. */
    private MilestoneEvent agreed(Milestone milestone, MilestoneMove move) {
        var mandate = mandates.find(milestone.mandate()).orElseThrow();
        return PlanGate.isOpen(mandate)
                ? milestone.agree(move, PlanGate.frame(mandate), clock.instant())
                : milestone.end(move, MoveState.VOID, clock.instant());
    }

    /** The board came to no decision: what it was asked is taken back, and it can be asked anew. */
    void undecided(@Observes ResolutionReturned returned) {
        milestones
                .waitingFor(returned.resolution())
                .ifPresent(milestone -> recall.recall(returned.resolution(), Grounds.of(Grounds.Cause.NO_DECISION)));
    }

    void takenBack(@Observes ResolutionWithdrawn withdrawn) {
        milestones
                .waitingFor(withdrawn.resolution())
                .ifPresent(milestone -> events.follow(
                        milestone.end(milestones.pendingMove(milestone), MoveState.WITHDRAWN, clock.instant())));
    }
}
