package no.mandat.workflow.deliverable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.UUID;
import no.mandat.domain.deliverable.Route;
import no.mandat.domain.mandate.MandateAdopted;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.shared.Events;

/** Texts that were fixed before their mandate was adopted go the way that both bodies agreed on (decision 0069). */
@ApplicationScoped
class AgreedRoutes {

    private final Deliverables deliverables;
    private final Mandates mandates;
    private final Events events;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    @Inject
    AgreedRoutes(Deliverables deliverables, Mandates mandates, Events events, Clock clock) {
        this.deliverables = deliverables;
        this.mandates = mandates;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected AgreedRoutes() {
        this(null, null, null, null);
    }

    void adopted(@Observes MandateAdopted event) {
        var routes = mandates.require(event.id()).routes();
        database.createQuery(
                        "select d.id.value from Deliverable d where d.mandate.value = :mandate and d.state = READY order by d.id.value",
                        UUID.class)
                .setParameter("mandate", event.id().value())
                .getResultList()
                .forEach(id -> {
                    var deliverable = deliverables.lock(new DeliverableId(id));
                    var agreed = new Route(routes.of(deliverable.says().kind()));
                    deliverable.reroute(agreed, clock.instant()).ifPresent(events::follow);
                });
    }
}
