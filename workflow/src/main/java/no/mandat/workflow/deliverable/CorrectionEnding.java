package no.mandat.workflow.deliverable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.UUID;
import no.mandat.domain.mandate.MandateTerminated;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.workflow.shared.Events;

/** Corrections of language end with their mandate: nobody can object to them any more, so nobody takes them over. */
@ApplicationScoped
class CorrectionEnding {

    private final Deliverables deliverables;
    private final Corrections corrections;
    private final Events events;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    @Inject
    CorrectionEnding(Deliverables deliverables, Corrections corrections, Events events, Clock clock) {
        this.deliverables = deliverables;
        this.corrections = corrections;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected CorrectionEnding() {
        this(null, null, null, null);
    }

    void terminated(@Observes MandateTerminated event) {
        database.createQuery(
                        "select d.id.value from Deliverable d where d.mandate.value = :mandate and d.correctedRevision is not null order by d.id.value",
                        UUID.class)
                .setParameter("mandate", event.id().value())
                .getResultList()
                .forEach(id -> lapse(new DeliverableId(id)));
    }

    private void lapse(DeliverableId id) {
        var deliverable = deliverables.lock(id);
        corrections.sent(deliverable).ifPresent(sent -> events.follow(deliverable.lapse(sent, clock.instant())));
    }
}
