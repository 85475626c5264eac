package no.mandat.workflow.deliverable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.mandat.domain.shared.DeliverableId;
import org.hibernate.query.NativeQuery;
import org.hibernate.type.StandardBasicTypes;

/** A mark for each deliverable that is another one as soon as anything has changed of it, or somebody else is writing in it. */
@ApplicationScoped
class DeliverableMarks {

    private static final String MARKS = """
            select d.id as deliverable_id, concat_ws(':', d.version,
                (select coalesce(sum(s.version + 1), 0) from section s where s.deliverable_id = d.id),
                (select coalesce(sum(r.version + 1), 0) from recommendation r where r.deliverable_id = d.id),
                (select coalesce(sum(x.version + 1), 0) from dissent x where x.deliverable_id = d.id),
                (select coalesce(sum(c.version + 1), 0) from comment c where c.deliverable_id = d.id),
                (select coalesce(sum(w.version + 1), 0) from review w where w.deliverable_id = d.id),
                (select coalesce(group_concat(t.person_id, t.place order by t.person_id, t.place), '')
                    from section s join draft t on t.place = concat(:prefix, s.id)
                    where s.deliverable_id = d.id and t.at > :since)) as mark
            from deliverable d where d.id in (:ids)
            """;

    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    @Inject
    DeliverableMarks(Clock clock) {
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected DeliverableMarks() {
        this(null);
    }

    /** In one statement. */
    @Transactional
    Map<DeliverableId, String> of(Collection<DeliverableId> deliverables) {
        NativeQuery<?> query = database.createNativeQuery(MARKS).unwrap(NativeQuery.class);
        return query.addScalar("deliverable_id", StandardBasicTypes.UUID)
                .addScalar("mark", StandardBasicTypes.STRING)
                .setParameterList(
                        "ids", deliverables.stream().map(DeliverableId::value).toList())
                .setParameter("prefix", SectionDrafts.PREFIX)
                .setParameter("since", clock.instant().minus(SectionDrafts.STILL_WRITING))
                .getResultStream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(row -> new DeliverableId((UUID) row[0]), row -> (String) row[1]));
    }
}
