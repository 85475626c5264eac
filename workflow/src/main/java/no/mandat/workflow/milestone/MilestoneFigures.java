package no.mandat.workflow.milestone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import no.mandat.domain.mandate.Mandate;
import no.mandat.workflow.shared.FigureKey;
import no.mandat.workflow.shared.FigureSource;

/** What the plan tells of how far a mandate has come. */
@ApplicationScoped
class MilestoneFigures implements FigureSource {

    /** What is due within so many days is coming. */
    static final int AHEAD = 60;

    @PersistenceContext
    private EntityManager database;

    @Override
    public List<Count> figures(Mandate mandate, Moment at) {
        var until = at.today().plusDays(AHEAD);
        var row = database.createQuery("""
                        select count(case when m.state = REACHED then 1 end),
                            count(case when m.state = REACHED and m.reachedOn > m.due.day then 1 end),
                            count(case when m.state in (PLANNED, IN_PROGRESS) and m.due.day < :today then 1 end),
                            count(case when m.state in (PLANNED, IN_PROGRESS) and m.due.day >= :today
                                and m.due.day <= :until then 1 end)
                        from Milestone m where m.mandate.value = :mandate
                        """, Object[].class)
                .setParameter("mandate", mandate.id().value())
                .setParameter("today", at.today())
                .setParameter("until", until)
                .getSingleResult();
        return List.of(
                Count.of(FigureKey.MILESTONES_REACHED, (Long) row[0]),
                Count.of(FigureKey.MILESTONES_LATE, (Long) row[1]),
                Count.of(FigureKey.MILESTONES_OVERDUE, (Long) row[2]),
                new Count(FigureKey.MILESTONES_COMING, (Long) row[3], until));
    }
}
