package no.mandat.workflow.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.mandat.domain.shared.RoundId;
import org.hibernate.query.NativeQuery;
import org.hibernate.type.StandardBasicTypes;

/**
 * A mark for each round that is another one as soon as anything has changed of what its page shows, on whichever node: a
 * position, a demand, an override, the round itself, who sits in its body, who is recused in its subject. It is made of counts
 * and versions, of which none ever goes back, so no counter has to be kept.
 */
@ApplicationScoped
class RoundMarks {

    private static final String MARKS = """
            select r.id as round_id, concat_ws(':', r.version,
                (select count(*) from round_position p where p.round_id = r.id),
                (select count(*) from position_strike k join round_position p on p.id = k.position_id
                    where p.round_id = r.id),
                (select count(*) from override_demand d join round_position p on p.id = d.objection_id
                    where p.round_id = r.id),
                (select coalesce(sum(o.version + 1), 0) from approval_round o join round_position p on p.id = o.objection_id
                    where p.round_id = r.id),
                (select coalesce(sum(m.version + 1), 0) from membership m where m.body_id = r.body_id),
                (select coalesce(sum(x.version + 1), 0) from recusal x
                    where x.subject_kind = r.subject_kind and x.subject_id = r.subject_id)) as mark
            from approval_round r where r.id in (:ids)
            """;

    @PersistenceContext
    private EntityManager database;

    /** In one statement. */
    @Transactional
    Map<RoundId, String> of(Collection<RoundId> rounds) {
        NativeQuery<?> query = database.createNativeQuery(MARKS).unwrap(NativeQuery.class);
        return query.addScalar("round_id", StandardBasicTypes.UUID)
                .addScalar("mark", StandardBasicTypes.STRING)
                .setParameterList("ids", rounds.stream().map(RoundId::value).toList())
                .getResultStream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(row -> new RoundId((UUID) row[0]), row -> (String) row[1]));
    }
}
