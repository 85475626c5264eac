package no.mandat.workflow.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.shared.ClosingCondition;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.Subject;

/** A mandate isn't closed before its evaluation is held: a meeting for it has begun and ended, whether its minutes are closed or not. */
@ApplicationScoped
class HeldEvaluation implements ClosingCondition {

    @PersistenceContext
    private EntityManager database;

    @Override
    public List<Gap> missing(MandateId mandate) {
        boolean held = !database.createQuery("""
                        select 1 from Meeting m where m.mandate.value = :mandate and m.kind = EVALUATION
                            and m.beganAt is not null and m.endedAt is not null
                        """, Integer.class)
                .setParameter("mandate", mandate.value())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
        return held ? List.of() : List.of(new Gap(GapKind.EVALUATION, "", Subject.of(Mandate.class, mandate)));
    }
}
