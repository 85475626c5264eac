package no.mandat.workflow.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import no.mandat.domain.mandate.Mandate;
import no.mandat.workflow.shared.FigureKey;
import no.mandat.workflow.shared.FigureSource;

/** What the meetings of the group tell of how far a mandate has come. */
@ApplicationScoped
class MeetingFigures implements FigureSource {

    @PersistenceContext
    private EntityManager database;

    @Override
    public List<Count> figures(Mandate mandate, Moment at) {
        var row = database.createQuery("""
                        select count(case when m.state in (HELD, MINUTES_CIRCULATED, CLOSED) then 1 end),
                            count(case when m.state = CALLED then 1 end)
                        from Meeting m where m.mandate.value = :mandate and m.body.value = :group
                        """, Object[].class)
                .setParameter("mandate", mandate.id().value())
                .setParameter("group", mandate.expertGroup().value())
                .getSingleResult();
        return List.of(
                Count.of(FigureKey.MEETINGS_HELD, (Long) row[0]), Count.of(FigureKey.MEETINGS_COMING, (Long) row[1]));
    }
}
