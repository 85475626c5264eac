package no.mandat.workflow.deliverable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.deliverable.DeliverableRefusal.WordsUnsaved;
import no.mandat.domain.deliverable.Section;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.SectionId;
import org.hibernate.Session;
import org.hibernate.type.StandardBasicTypes;

/**
 * Who has typed something in a text that they haven't saved in it and still can, where the text hasn't gone on without it
 * ({@link Section#lacks}, docs/decisions/0089). A part of use cases, which have asked for access.
 */
@ApplicationScoped
class UnsavedWords {

    private final Deliverables deliverables;
    private final DeliverableAccess guard;

    @PersistenceContext
    private EntityManager database;

    @Inject
    UnsavedWords(Deliverables deliverables, DeliverableAccess guard) {
        this.deliverables = deliverables;
        this.guard = guard;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected UnsavedWords() {
        this(null, null);
    }

    /** In the order of the text; what is typed in a section that was taken out is no part of it. */
    List<WordsUnsaved.Typed> of(Deliverable deliverable) {
        var kept = kept(deliverable.id());
        if (kept.isEmpty()) {
            return List.of();
        }
        var sections = deliverables.sections(deliverable.id()).stream()
                .collect(Collectors.toMap(Section::id, Function.identity()));
        var writing = guard.writing(deliverable, kept.stream().map(Kept::person).toList());
        var editors = guard.editors(deliverable);
        return kept.stream()
                .filter(one -> writing.contains(one.person()))
                .flatMap(one -> Stream.ofNullable(sections.get(one.section()))
                        .filter(section -> one.isMissingIn(section, editors))
                        .map(section -> new WordsUnsaved.Typed(
                                one.name(), section.says().title())))
                .toList();
    }

    private List<Kept> kept(DeliverableId id) {
        return database.unwrap(Session.class)
                .createNativeQuery("""
                        select s.id section_id, p.id person_id, p.name, t.content, t.at typed_at from section s
                        join draft t on t.place = concat(?1, s.id) join person p on p.id = t.person_id
                        where s.deliverable_id = ?2 and s.removed = false order by s.section_rank, p.name
                        """, Object[].class)
                .addScalar("section_id", StandardBasicTypes.UUID)
                .addScalar("person_id", StandardBasicTypes.UUID)
                .addScalar("name", StandardBasicTypes.STRING)
                .addScalar("content", StandardBasicTypes.STRING)
                .addScalar("typed_at", StandardBasicTypes.INSTANT)
                .setParameter(1, SectionDrafts.PREFIX)
                .setParameter(2, id.value())
                .getResultStream()
                .map(Kept::of)
                .toList();
    }

    /** What somebody has typed in a section, as the database gives it. */
    private record Kept(SectionId section, PersonId person, String name, String content, Instant at) {

        static Kept of(Object[] row) {
            return new Kept(
                    new SectionId((UUID) row[0]),
                    new PersonId((UUID) row[1]),
                    (String) row[2],
                    (String) row[3],
                    (Instant) row[4]);
        }

        private boolean isMissingIn(Section within, Set<PersonId> editors) {
            var draft = SectionDraft.read(content);
            return (editors.contains(person) || person.equals(within.says().author()))
                    && within.lacks(draft.before(), draft.text(), at);
        }
    }
}
