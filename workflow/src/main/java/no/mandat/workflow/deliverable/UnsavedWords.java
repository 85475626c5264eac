package no.mandat.workflow.deliverable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import no.mandat.domain.deliverable.DeliverableRefusal.WordsUnsaved;
import no.mandat.domain.shared.DeliverableId;

/** Who has typed something in a text that they haven't saved in it. A part of use cases, which have asked for access. */
@ApplicationScoped
class UnsavedWords {

    @PersistenceContext
    private EntityManager database;

    /** In the order of the text; what is typed in a section that was taken out is no part of it. */
    List<WordsUnsaved.Typed> of(DeliverableId id) {
        List<?> found = database.createNativeQuery("""
                        select p.name, s.title from section s
                        join draft t on t.place = concat(?1, s.id) join person p on p.id = t.person_id
                        where s.deliverable_id = ?2 and s.removed = false order by s.section_rank, p.name
                        """, Object[].class)
                .setParameter(1, SectionDrafts.PREFIX)
                .setParameter(2, id.value())
                .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(row -> new WordsUnsaved.Typed((String) row[0], (String) row[1]))
                .toList();
    }
}
