package no.mandat.workflow.deliverable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.shared.ClosingCondition;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.Subject;

/**
 * A mandate isn't closed while corrections of a text can be objected to: afterwards nobody could (domain.md, "Corrections of language").
 * What is approved and not published could not be published afterwards. They are told by their numbers, which are no secret.
 */
@ApplicationScoped
class UnfinishedDeliverables implements ClosingCondition {

    @PersistenceContext
    private EntityManager database;

    @Override
    public List<Gap> missing(MandateId mandate) {
        return gaps(mandate, "d.correctedRevision is not null", GapKind.CORRECTION);
    }

    @Override
    public List<Gap> lastChance(MandateId mandate) {
        return gaps(
                mandate,
                "d.approvedRevision is not null and (d.publishedRevision is null or d.publishedRevision < d.approvedRevision)",
                GapKind.UNPUBLISHED);
    }

    private List<Gap> gaps(MandateId mandate, String which, GapKind kind) {
        return database.createQuery(
                        "from Deliverable d where d.mandate.value = :mandate and " + which + " order by d.number",
                        Deliverable.class)
                .setParameter("mandate", mandate.value())
                .getResultStream()
                .map(one -> new Gap(kind, Integer.toString(one.number()), Subject.of(Deliverable.class, one.id())))
                .toList();
    }
}
