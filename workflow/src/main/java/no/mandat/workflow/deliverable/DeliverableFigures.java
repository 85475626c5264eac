package no.mandat.workflow.deliverable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import no.mandat.domain.mandate.Mandate;
import no.mandat.workflow.shared.FigureKey;
import no.mandat.workflow.shared.FigureSource;

/** How many deliverables of a mandate are approved. */
@ApplicationScoped
class DeliverableFigures implements FigureSource {

    @PersistenceContext
    private EntityManager database;

    @Override
    public List<Count> figures(Mandate mandate, Moment at) {
        long approved = database.createQuery(
                        "select count(*) from Deliverable d where d.mandate.value = :mandate and d.approvedRevision is not null",
                        Long.class)
                .setParameter("mandate", mandate.id().value())
                .getSingleResult();
        return List.of(Count.of(FigureKey.DELIVERABLES_APPROVED, approved));
    }
}
