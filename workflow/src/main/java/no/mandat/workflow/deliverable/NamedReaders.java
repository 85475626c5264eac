package no.mandat.workflow.deliverable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.deliverable.DeliverableAction;
import no.mandat.domain.deliverable.DeliverableLife;
import no.mandat.domain.deliverable.DeliverableRefusal;
import no.mandat.domain.deliverable.Section;
import no.mandat.domain.shared.ParticipationId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.PictureId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.text.ReportMarkdown;

/** Which outsiders are named on which sections (domain.md, Participation): they read these while they are being written. */
@ApplicationScoped
class NamedReaders {

    private final DeliverableAccess guard;
    private final Actors actors;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    @Inject
    NamedReaders(DeliverableAccess guard, Actors actors, Clock clock) {
        this.guard = guard;
        this.actors = actors;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected NamedReaders() {
        this(null, null, null);
    }

    /** The sections of it that the actor is named on and reads now, in order; none where there is none. */
    List<Section> sections(Deliverable deliverable) {
        return isBeingWritten(deliverable) && guard.allowed(deliverable).contains(Permission.READ_NAMED_SECTIONS)
                ? sections(deliverable, actors.person())
                : List.of();
    }

    /** Whether one of those shows the picture. */
    boolean shows(Deliverable deliverable, PictureId picture) {
        return sections(deliverable).stream()
                .anyMatch(section -> pictures(section).contains(picture));
    }

    /** The pictures that a section's text names. */
    static Set<PictureId> pictures(Section section) {
        return PictureMarks.in(section.text()).stream()
                .map(ReportMarkdown.Picture::id)
                .collect(Collectors.toSet());
    }

    private List<Section> sections(Deliverable deliverable, PersonId person) {
        return database.createQuery("""
                        select distinct s from Section s left join fetch s.clauses join s.readers r
                        join Participation p on p.id.value = r.value
                        where s.deliverable.value = :deliverable and s.removed = false
                            and p.person.value = :person and p.mandate.value = :mandate
                            and p.state = CONFIRMED and p.fromDay <= :today and p.toDay >= :today
                        order by s.rank, s.id.value
                        """, Section.class)
                .setParameter("deliverable", deliverable.id().value())
                .setParameter("person", person.value())
                .setParameter("mandate", deliverable.mandate().value())
                .setParameter("today", LocalDate.now(clock))
                .getResultList();
    }

    private static boolean isBeingWritten(Deliverable deliverable) {
        return DeliverableLife.LIFE
                .next(deliverable.state(), DeliverableAction.EDIT)
                .isPresent();
    }

    /** Who is named on a section, and who else takes part in the mandate's work now or later, by name. */
    List<SectionReader> of(Section section) {
        return database.createQuery("""
                        select new no.mandat.workflow.deliverable.SectionReader(a.id, p.name, a.toDay,
                            case when exists (select 1 from Section s join s.readers r
                                where s.id.value = :section and r.value = a.id.value) then true else false end)
                        from Participation a join Person p on p.id.value = a.person.value
                        where a.mandate.value = :mandate and (a.state = CONFIRMED and a.toDay >= :today
                            or exists (select 1 from Section s join s.readers r
                                where s.id.value = :section and r.value = a.id.value))
                        order by p.name, a.fromDay, a.id.value
                        """, SectionReader.class)
                .setParameter("section", section.id().value())
                .setParameter("mandate", section.mandate().value())
                .setParameter("today", LocalDate.now(clock))
                .getResultList();
    }

    /** Who is named on a section now and wasn't before, of those who take part today. */
    List<PersonId> added(Section section, Collection<?> before) {
        var added = section.readers().stream()
                .filter(one -> !before.contains(one))
                .map(ParticipationId::value)
                .toList();
        return added.isEmpty()
                ? List.of()
                : database.createQuery("""
                        select a.person from Participation a
                        where a.id.value in :added and a.state = CONFIRMED and a.fromDay <= :today and a.toDay >= :today
                        order by a.id.value
                        """, PersonId.class)
                        .setParameter("added", added)
                        .setParameter("today", LocalDate.now(clock))
                        .getResultList();
    }

    /**
     * Refuses to name somebody who doesn't take part; who is named already stays, whatever became of it.
     *
     * @throws RefusedException {@link DeliverableRefusal.NotTakingPart}
     */
    void requireTakingPart(Section section, Set<ParticipationId> named) {
        var added = new HashSet<>(named);
        added.removeAll(section.readers());
        if (added.isEmpty()) {
            return;
        }
        long there = database.createQuery("""
                        select count(*) from Participation a where a.id.value in :added and a.mandate.value = :mandate
                            and a.state = CONFIRMED and a.toDay >= :today
                        """, Long.class)
                .setParameter(
                        "added", added.stream().map(ParticipationId::value).toList())
                .setParameter("mandate", section.mandate().value())
                .setParameter("today", LocalDate.now(clock))
                .getSingleResult();
        if (there != added.size()) {
            throw new RefusedException(new DeliverableRefusal.NotTakingPart((int) (added.size() - there)));
        }
    }
}
