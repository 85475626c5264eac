package no.mandat.workflow.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import no.mandat.domain.approval.ApprovalRound;
import no.mandat.domain.shared.ClosingCondition;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.Subject;

/** A mandate is not closed while one of its rounds is open. */
@ApplicationScoped
class OpenRounds implements ClosingCondition {

    @PersistenceContext
    private EntityManager database;

    @Override
    public List<Gap> missing(MandateId mandate) {
        return database.createQuery(
                        "from ApprovalRound r where r.mandate.value = :mandate and r.state = OPEN order by r.deadline.end, r.id.value",
                        ApprovalRound.class)
                .setParameter("mandate", mandate.value())
                .getResultStream()
                .map(round -> new Gap(GapKind.ROUND, round.title(), Subject.of(ApprovalRound.class, round.id())))
                .toList();
    }
}
