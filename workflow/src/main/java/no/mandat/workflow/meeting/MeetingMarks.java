package no.mandat.workflow.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.mandat.domain.shared.MeetingId;
import org.hibernate.query.NativeQuery;
import org.hibernate.type.StandardBasicTypes;

/**
 * A mark for each meeting that is another one as soon as anything has changed of what its page shows, on whichever node: the
 * meeting, its agenda, who is called and there, actions and notes. It is made of versions, of which none ever goes back, so
 * that a change is seen though one that began later was committed before it.
 */
@ApplicationScoped
class MeetingMarks {

    private static final String MARKS = """
            select m.id as meeting_id, concat_ws(':', m.version,
                (select coalesce(sum(i.version + 1), 0) from agenda_item i where i.meeting_id = m.id),
                (select coalesce(sum(a.version + 1), 0) from attendee a where a.meeting_id = m.id),
                (select coalesce(sum(x.version + 1), 0) from action_item x where x.meeting_id = m.id),
                (select coalesce(sum(n.revision), 0) from agenda_note n join agenda_item i on i.id = n.item_id
                    where i.meeting_id = m.id)) as mark
            from meeting m where m.id in (:ids)
            """;

    @PersistenceContext
    private EntityManager database;

    /** In one statement. */
    @Transactional
    Map<MeetingId, String> of(Collection<MeetingId> meetings) {
        NativeQuery<?> query = database.createNativeQuery(MARKS).unwrap(NativeQuery.class);
        return query.addScalar("meeting_id", StandardBasicTypes.UUID)
                .addScalar("mark", StandardBasicTypes.STRING)
                .setParameterList("ids", meetings.stream().map(MeetingId::value).toList())
                .getResultStream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(row -> new MeetingId((UUID) row[0]), row -> (String) row[1]));
    }
}
