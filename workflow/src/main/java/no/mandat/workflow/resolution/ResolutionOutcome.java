package no.mandat.workflow.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import no.mandat.domain.approval.RoundCancelled;
import no.mandat.domain.approval.RoundEnded;
import no.mandat.domain.approval.RoundEvaluatedAgain;
import no.mandat.domain.approval.RoundState;
import no.mandat.domain.resolution.Resolution;
import no.mandat.domain.resolution.ResolutionState;
import no.mandat.domain.shared.SubjectRef;
import no.mandat.workflow.shared.Events;

/** What the end of a round does to the resolution that it was about, in the same transaction. */
@ApplicationScoped
class ResolutionOutcome {

    private final Resolutions resolutions;
    private final Events events;
    private final Clock clock;

    @Inject
    ResolutionOutcome(Resolutions resolutions, Events events, Clock clock) {
        this.resolutions = resolutions;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ResolutionOutcome() {
        this(null, null, null);
    }

    void decide(@Observes RoundEnded ended) {
        if (ended.isOverride()) {
            return;
        }
        decided(ended.about()).ifPresent(resolution -> {
            if (ended.outcome() == RoundState.LAPSED) {
                events.follow(resolution.comeBack(clock.instant()));
            } else {
                events.follow(resolution.decide(ended.outcome() == RoundState.PASSED, clock.instant()));
            }
        });
    }

    /** Its round was evaluated again, and comes to something else than before. */
    void decideOtherwise(@Observes RoundEvaluatedAgain again) {
        if (!again.turned() || !again.about().kind().equals(Resolution.class.getSimpleName())) {
            return;
        }
        resolutions
                .find(again.about().id())
                .filter(resolution -> resolution.about().equals(again.about()))
                .ifPresent(resolution -> events.follow(
                        again.outcome() == RoundState.LAPSED
                                ? resolution.comeBack(clock.instant())
                                : resolution.decide(again.outcome() == RoundState.PASSED, clock.instant())));
    }

    void comeBack(@Observes RoundCancelled cancelled) {
        if (!cancelled.isOverride()) {
            decided(cancelled.about()).ifPresent(resolution -> events.follow(resolution.comeBack(clock.instant())));
        }
    }

    /** The resolution, if the subject is one that still waits for its round. */
    private Optional<Resolution> decided(SubjectRef about) {
        return about.kind().equals(Resolution.class.getSimpleName())
                ? resolutions.find(about.id()).filter(resolution -> resolution.state() == ResolutionState.IN_APPROVAL)
                : Optional.empty();
    }
}
