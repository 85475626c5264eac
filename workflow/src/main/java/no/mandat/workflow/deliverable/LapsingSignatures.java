package no.mandat.workflow.deliverable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import no.mandat.domain.deliverable.RecommendationEvent.RecommendationEdited;
import no.mandat.workflow.shared.Events;

/** Where a recommendation is changed, those who dissent from it must sign again (domain.md, Deliverables, "Dissents"). */
@ApplicationScoped
class LapsingSignatures {

    private final Deliverables deliverables;
    private final Events events;
    private final Clock clock;

    @Inject
    LapsingSignatures(Deliverables deliverables, Events events, Clock clock) {
        this.deliverables = deliverables;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected LapsingSignatures() {
        this(null, null, null);
    }

    void lapse(@Observes RecommendationEdited edited) {
        if (edited.changesWhatIsSigned()) {
            deliverables.dissentsFrom(edited.recommendation()).forEach(dissent -> dissent.lapse(clock.instant())
                    .ifPresent(events::follow));
        }
    }
}
