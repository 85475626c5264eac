package no.mandat.workflow.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import no.mandat.domain.mandate.Mandate;
import no.mandat.workflow.shared.FigureKey;
import no.mandat.workflow.shared.FigureSource;

/** What calls and contributions tell of how far a mandate has come. */
@ApplicationScoped
class ContributionFigures implements FigureSource {

    @PersistenceContext
    private EntityManager database;

    @Override
    public List<Count> figures(Mandate mandate, Moment at) {
        var calls = database.createQuery("""
                        select count(case when c.state = OPEN and c.period.opensAt <= :now and c.period.closesAt > :now
                                then 1 end),
                            count(case when c.state = ANSWERED then 1 end)
                        from Call c where c.mandate.value = :mandate
                        """, Object[].class)
                .setParameter("mandate", mandate.id().value())
                .setParameter("now", at.instant())
                .getSingleResult();
        long received = database.createQuery(
                        "select count(*) from Contribution c where c.mandate.value = :mandate and c.state = SUBMITTED",
                        Long.class)
                .setParameter("mandate", mandate.id().value())
                .getSingleResult();
        return List.of(
                Count.of(FigureKey.CALLS_OPEN, (Long) calls[0]),
                Count.of(FigureKey.CALLS_ANSWERED, (Long) calls[1]),
                Count.of(FigureKey.CONTRIBUTIONS_RECEIVED, received));
    }
}
