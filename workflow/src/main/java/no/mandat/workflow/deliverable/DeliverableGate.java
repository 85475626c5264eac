package no.mandat.workflow.deliverable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PublicationGate;
import no.mandat.workflow.shared.DeliverableChoices;

/** What others may tell of a deliverable already, and which a mandate has. */
@ApplicationScoped
class DeliverableGate implements PublicationGate, DeliverableChoices {

    private final Deliverables deliverables;

    @PersistenceContext
    private EntityManager database;

    @Inject
    DeliverableGate(Deliverables deliverables) {
        this.deliverables = deliverables;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected DeliverableGate() {
        this(null);
    }

    @Override
    public Optional<Blocked> before(DeliverableId id, Instant at) {
        var deliverable = deliverables.find(id.value());
        boolean approved = deliverable
                .flatMap(Deliverable::approvedAt)
                .filter(approvedAt -> !approvedAt.isAfter(at))
                .isPresent();
        if (!approved) {
            return Optional.of(new Blocked.NotApproved());
        }
        return deliverable.get().embargo().filter(until -> until.isAfter(at)).map(Blocked.Embargoed::new);
    }

    @Override
    public List<Choice> of(MandateId mandate) {
        return database.createQuery("""
                        select new no.mandat.workflow.shared.DeliverableChoices$Choice(d.id, d.number, d.title)
                        from Deliverable d where d.mandate.value = :mandate and d.state <> WITHDRAWN order by d.number
                        """, Choice.class)
                .setParameter("mandate", mandate.value())
                .getResultList();
    }
}
