package no.mandat.workflow.milestone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.shared.Events;

/**
 * Keeps the dates of a plan when its mandate is adopted: what later ones are compared with. Called by whoever adopts a mandate,
 * in the same transaction. Each milestone is locked, so that none moves freely any more once its date is kept.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PlanBaseline {

    private final Milestones milestones;
    private final Events events;
    private final Clock clock;

    @Inject
    PlanBaseline(Milestones milestones, Events events, Clock clock) {
        this.milestones = milestones;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected PlanBaseline() {
        this(null, null, null);
    }

    /** Keeps the date of each milestone that has none kept. */
    public void fix(MandateId mandate) {
        milestones
                .lockAll(mandate)
                .forEach(milestone -> milestone.fixBaseline(clock.instant()).ifPresent(events::follow));
    }
}
