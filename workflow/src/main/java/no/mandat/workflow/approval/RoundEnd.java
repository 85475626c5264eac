package no.mandat.workflow.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import no.mandat.domain.approval.ApprovalRound;
import no.mandat.domain.approval.Evaluation.Moment;
import no.mandat.domain.approval.RoundKind;
import no.mandat.domain.approval.RoundState;
import no.mandat.domain.approval.Standing;
import no.mandat.domain.shared.Grounds;
import no.mandat.domain.shared.PositionId;
import no.mandat.domain.shared.RoundId;
import no.mandat.workflow.jobs.Jobs;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.Events;

/** Ends rounds as their rule says. Whoever calls it has locked the round. */
@ApplicationScoped
class RoundEnd {

    private final Rounds rounds;
    private final RoundNews news;
    private final Jobs jobs;
    private final Actors actors;
    private final Events events;
    private final Clock clock;

    @Inject
    RoundEnd(Rounds rounds, RoundNews news, Jobs jobs, Actors actors, Events events, Clock clock) {
        this.rounds = rounds;
        this.news = news;
        this.jobs = jobs;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected RoundEnd() {
        this(null, null, null, null, null, null);
    }

    /**
     * Ends the round where it is time: at once when all have answered and it passes, else at the deadline, but not before the
     * last override of an objection in it has ended. What the leader alone is asked ends when they can't answer any more.
     */
    void settle(ApprovalRound round) {
        if (round.state() != RoundState.OPEN) {
            return;
        }
        var now = clock.instant();
        boolean waits = round.momentAt(now) == Moment.DEADLINE
                && !rounds.openOverridesOf(round.id()).isEmpty();
        if (!waits && round.isDue(rounds.tally(round, now), now)) {
            actors.byRule(() -> end(round));
        }
    }

    /** Ends the round now. */
    void end(ApprovalRound round) {
        var now = clock.instant();
        events.fire(round.end(rounds.tally(round, now), now));
        news.ended(round);
        clean(round);
        if (round.kind() == RoundKind.OVERRIDE) {
            rounds.originalOf(round.id()).map(rounds::lock).ifPresent(this::settle);
        }
    }

    /** Calls the round off, and the overrides in it. The round that waits for an override goes on without it. */
    void cancel(ApprovalRound round, Grounds grounds) {
        callOff(round, grounds);
        if (round.kind() == RoundKind.OVERRIDE) {
            rounds.originalOf(round.id()).map(rounds::lock).ifPresent(this::settle);
        }
    }

    private void callOff(ApprovalRound round, Grounds grounds) {
        rounds.openOverridesOf(round.id()).stream().map(rounds::lock).forEach(override -> callOff(override, grounds));
        events.fire(round.cancel(grounds, clock.instant()));
        news.ended(round);
        clean(round);
    }

    /** Calls off the override of an objection that its voter has replaced by another position. */
    void objectionReplaced(Optional<PositionId> objection, RoundId original) {
        callOffOverrideOf(objection, original, Grounds.Cause.OBJECTION_REPLACED);
    }

    /** Calls off the override of an objection whose voter is partial: it counts no more. */
    void objectorRecused(Optional<PositionId> objection, RoundId original) {
        callOffOverrideOf(objection, original, Grounds.Cause.OBJECTOR_RECUSED);
    }

    private void callOffOverrideOf(Optional<PositionId> objection, RoundId original, Grounds.Cause cause) {
        if (objection.isPresent()) {
            actors.byRule(() -> rounds.openOverridesOf(original).stream()
                    .map(rounds::lock)
                    .filter(override -> override.objection().equals(objection))
                    .forEach(override -> callOff(override, Grounds.of(cause))));
        }
    }

    /** Evaluates an ended round again, where one of its voters stands elsewhere; its voters are told where it comes to something else. */
    void again(ApprovalRound round, Standing before, Standing now) {
        round.evaluateAgain(before, now).ifPresent(again -> {
            events.follow(again);
            if (again.turned()) {
                news.ended(round);
            }
        });
    }

    private void clean(ApprovalRound round) {
        RoundJobs.cancelAll(jobs, round.id());
    }
}
