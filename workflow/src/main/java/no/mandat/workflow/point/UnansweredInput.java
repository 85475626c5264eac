package no.mandat.workflow.point;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.shared.ClosingCondition;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.Subject;

/**
 * A mandate is not closed while a call of it is open, or something that came to one is without an answer, or whoever asks to be let in late to
 * one.
 */
@ApplicationScoped
class UnansweredInput implements ClosingCondition {

    @PersistenceContext
    private EntityManager database;

    @Override
    public List<Gap> missing(MandateId mandate) {
        return database.createQuery("""
                        from Call c where c.mandate.value = :mandate and (c.state = OPEN or c.state = CLOSED and exists (
                            select 1 from Contribution i where i.call.value = c.id.value and i.state = SUBMITTED
                                and (i.handling is null or i.handling <> ANSWERED))
                            or c.state in (CLOSED, ANSWERED) and exists (
                                select 1 from LateRequest r where r.call.value = c.id.value and r.state = ASKED))
                        order by c.number
                        """, Call.class)
                .setParameter("mandate", mandate.value())
                .getResultStream()
                .map(call -> new Gap(GapKind.POINT, call.title(), Subject.of(Call.class, call.id())))
                .toList();
    }
}
