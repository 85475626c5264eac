package no.mandat.workflow.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import no.mandat.domain.resolution.ResolutionAction;
import no.mandat.domain.resolution.ResolutionLife;
import no.mandat.domain.shared.Grounds;
import no.mandat.domain.shared.ResolutionId;
import no.mandat.workflow.approval.RoundOpening;
import no.mandat.workflow.shared.Events;

/** Takes a resolution back for the feature that put it to a body, inside that feature's use case, which has asked for access. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ResolutionRecall {

    private final Resolutions resolutions;
    private final RoundOpening rounds;
    private final Events events;
    private final Clock clock;

    @Inject
    ResolutionRecall(Resolutions resolutions, RoundOpening rounds, Events events, Clock clock) {
        this.resolutions = resolutions;
        this.rounds = rounds;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ResolutionRecall() {
        this(null, null, null, null);
    }

    /** Gives it up and calls its round off, unless it is decided or given up already. */
    public void recall(ResolutionId id, Grounds grounds) {
        var resolution = resolutions.require(id);
        if (ResolutionLife.LIFE
                .next(resolution.state(), ResolutionAction.WITHDRAW)
                .isPresent()) {
            events.fire(resolution.withdraw(grounds, clock.instant()));
            rounds.cancelAll(resolution.about(), grounds);
        }
    }
}
