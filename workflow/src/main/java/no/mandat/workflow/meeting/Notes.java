package no.mandat.workflow.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.PersonId;
import org.hibernate.query.NativeQuery;
import org.hibernate.type.StandardBasicTypes;
import org.jspecify.annotations.Nullable;

/** What is noted of items: working text outside the trail. */
@ApplicationScoped
class Notes {

    @PersistenceContext
    private EntityManager database;

    /**
     * What is noted.
     *
     * @param save the fingerprint of what was sent last, by which the same is known when it is sent again
     */
    record Stored(
            int revision,
            String text,
            Instant changedAt,
            UUID person,
            @Nullable String save) {}

    /** What is noted of an item for whoever writes it, at first nothing; others who write the same wait. */
    Stored lock(AgendaItemId item, NotePart part, PersonId person, Instant at) {
        // The row is locked by this as well: two who begin it at once don't wait for each other.
        database.createNativeQuery("""
                        insert into agenda_note (item_id, part, revision, text, changed_at, person_id)
                        values (?1, ?2, 0, '', ?3, ?4) on duplicate key update revision = revision
                        """)
                .setParameter(1, item.value())
                .setParameter(2, part.name())
                .setParameter(3, at)
                .setParameter(4, person.value())
                .executeUpdate();
        NativeQuery<?> query = database.createNativeQuery("""
                        select n.revision, n.text, n.changed_at, n.person_id, n.save_hash from agenda_note n
                        where n.item_id = ?1 and n.part = ?2 for update
                        """).unwrap(NativeQuery.class);
        return query.addScalar("revision", StandardBasicTypes.INTEGER)
                .addScalar("text", StandardBasicTypes.STRING)
                .addScalar("changed_at", StandardBasicTypes.INSTANT)
                .addScalar("person_id", StandardBasicTypes.UUID)
                .addScalar("save_hash", StandardBasicTypes.STRING)
                .setParameter(1, item.value())
                .setParameter(2, part.name())
                .getResultStream()
                .map(Object[].class::cast)
                .map(row ->
                        new Stored((Integer) row[0], (String) row[1], (Instant) row[2], (UUID) row[3], (String) row[4]))
                .findFirst()
                .orElseThrow();
    }

    void write(AgendaItemId item, NotePart part, Stored next) {
        database.createNativeQuery("""
                        update agenda_note set revision = ?3, text = ?4, changed_at = ?5, person_id = ?6, save_hash = ?7
                        where item_id = ?1 and part = ?2
                        """)
                .setParameter(1, item.value())
                .setParameter(2, part.name())
                .setParameter(3, next.revision())
                .setParameter(4, next.text())
                .setParameter(5, next.changedAt())
                .setParameter(6, next.person())
                .setParameter(7, next.save())
                .executeUpdate();
    }

    String name(UUID person) {
        return database.createQuery("select p.name from Person p where p.id.value = :id", String.class)
                .setParameter("id", person)
                .getSingleResult();
    }

    /** All that is noted of a meeting, in the order of its agenda. */
    List<NoteRow> of(MeetingId meeting) {
        NativeQuery<?> query = database.createNativeQuery("""
                        select n.item_id, n.part, n.revision, n.text, n.changed_at, p.name as by_name
                        from agenda_note n join agenda_item i on i.id = n.item_id join person p on p.id = n.person_id
                        where i.meeting_id = ?1 and n.revision > 0 order by i.item_rank, i.id, n.part desc
                        """).unwrap(NativeQuery.class);
        return query.addScalar("item_id", StandardBasicTypes.UUID)
                .addScalar("part", StandardBasicTypes.STRING)
                .addScalar("revision", StandardBasicTypes.INTEGER)
                .addScalar("text", StandardBasicTypes.STRING)
                .addScalar("changed_at", StandardBasicTypes.INSTANT)
                .addScalar("by_name", StandardBasicTypes.STRING)
                .setParameter(1, meeting.value())
                .getResultStream()
                .map(Object[].class::cast)
                .map(row -> new NoteRow(
                        new AgendaItemId((UUID) row[0]),
                        NotePart.valueOf((String) row[1]),
                        (Integer) row[2],
                        (String) row[3],
                        (Instant) row[4],
                        (String) row[5]))
                .toList();
    }

    /** How often each was changed. */
    Map<AgendaItemId, Map<NotePart, Integer>> revisions(MeetingId meeting) {
        return of(meeting).stream()
                .collect(Collectors.groupingBy(
                        NoteRow::item, HashMap::new, Collectors.toMap(NoteRow::part, NoteRow::revision)));
    }
}
