package no.mandat.workflow.point;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import no.mandat.domain.mandate.Mandate;
import no.mandat.workflow.shared.FigureKey;
import no.mandat.workflow.shared.FigureSource;

/** How many points of a mandate are answered: those whose contributors have been told. */
@ApplicationScoped
class PointFigures implements FigureSource {

    @PersistenceContext
    private EntityManager database;

    @Override
    public List<Count> figures(Mandate mandate, Moment at) {
        long answered = database.createQuery(
                        "select count(*) from Point p where p.mandate.value = :mandate and p.state = RELEASED",
                        Long.class)
                .setParameter("mandate", mandate.id().value())
                .getSingleResult();
        return List.of(Count.of(FigureKey.POINTS_ANSWERED, answered));
    }
}
