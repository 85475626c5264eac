package no.mandat.workflow.deliverable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import no.mandat.domain.approval.RoundCancelled;
import no.mandat.domain.approval.RoundEnded;
import no.mandat.domain.approval.RoundEvaluatedAgain;
import no.mandat.domain.approval.RoundState;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.deliverable.DeliverableRefusal;
import no.mandat.domain.deliverable.DeliverableState;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.Grounds;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.RoundId;
import no.mandat.domain.shared.SubjectRef;
import no.mandat.workflow.approval.RoundOpening;
import no.mandat.workflow.approval.RoundSettings;
import no.mandat.workflow.shared.Events;
import org.jspecify.annotations.Nullable;

/** The rounds about the steps of deliverables, and what their end does, in the same transaction. */
@ApplicationScoped
class Steps {

    private final Deliverables deliverables;
    private final RoundOpening rounds;
    private final Events events;
    private final Clock clock;

    @Inject
    Steps(Deliverables deliverables, RoundOpening rounds, Events events, Clock clock) {
        this.deliverables = deliverables;
        this.rounds = rounds;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected Steps() {
        this(null, null, null, null);
    }

    /**
     * Opens the round about the next step.
     *
     * @throws RefusedException {@link DeliverableRefusal.MandateNotRunning}
     */
    RoundId open(Deliverable deliverable, Mandate mandate, @Nullable LocalDate lastDay, Set<PersonId> absent) {
        requireRunning(mandate);
        var step = deliverable.route().step(deliverable.step());
        return rounds.openStep(
                mandate.id(),
                step,
                deliverable.says().title(),
                deliverable.about(),
                new RoundSettings(lastDay, true, false, false, absent));
    }

    /**
     * Refuses unless the mandate is adopted and not over: before that nobody has agreed to the routes, which are part of it.
     *
     * @throws RefusedException {@link DeliverableRefusal.MandateNotRunning}
     */
    static void requireRunning(Mandate mandate) {
        if (!mandate.isRunning()) {
            throw new RefusedException(new DeliverableRefusal.MandateNotRunning());
        }
    }

    void decide(@Observes RoundEnded ended) {
        if (ended.isOverride()) {
            return;
        }
        underWay(ended.about(), ended.round()).ifPresent(deliverable -> {
            var at = clock.instant();
            events.follow(
                    switch (ended.outcome()) {
                        case PASSED -> deliverable.pass(at);
                        case FAILED -> deliverable.comeBack(at);
                        case LAPSED, CANCELLED, OPEN -> deliverable.pause(at);
                    });
        });
    }

    void pause(@Observes RoundCancelled cancelled) {
        if (!cancelled.isOverride()) {
            underWay(cancelled.about(), cancelled.round())
                    .ifPresent(deliverable -> events.follow(deliverable.pause(clock.instant())));
        }
    }

    /** The round of a step that had passed was evaluated again, and doesn't pass any more: what was asked after it is called off. */
    void turn(@Observes RoundEvaluatedAgain again) {
        if (!again.turned() || again.before() != RoundState.PASSED || !isDeliverable(again.about())) {
            return;
        }
        var deliverable = deliverables.lock(new DeliverableId(again.about().id()));
        if (!deliverable.isBehind(again.round())) {
            return;
        }
        rounds.cancelAll(deliverable.about(), Grounds.of(Grounds.Cause.STEP_TURNED));
        deliverable
                .turn(again.round(), again.outcome() == RoundState.FAILED, clock.instant())
                .ifPresent(events::follow);
    }

    private static boolean isDeliverable(SubjectRef about) {
        return about.kind().equals(Deliverable.class.getSimpleName());
    }

    /** The deliverable, if that is the round of the step that it waits for. */
    private Optional<Deliverable> underWay(SubjectRef about, RoundId round) {
        return isDeliverable(about)
                ? Optional.of(deliverables.lock(new DeliverableId(about.id())))
                        .filter(deliverable -> deliverable.state() == DeliverableState.IN_APPROVAL
                                && deliverable.round().filter(round::equals).isPresent())
                : Optional.empty();
    }
}
