package no.mandat.workflow.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.Subject;

/**
 * Which revisions of a text somebody has had on their screen, wherever that was: when they are asked to decide on another, what changed since
 * the last of them is marked (domain.md, Approval). Asks nobody whether they may. Not part of the trail.
 */
@ApplicationScoped
public class SeenRevisions {

    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    @Inject
    SeenRevisions(Clock clock) {
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected SeenRevisions() {
        this(null);
    }

    /**
     * The last one before that one, if they have seen any.
     *
     * @param there whether a revision is there for them still: of others nothing is marked
     */
    Optional<Integer> before(PersonId person, Subject subject, int revision, IntPredicate there) {
        List<?> all = database.createNativeQuery("""
                        select revision from last_read
                        where person_id = ?1 and subject_kind = ?2 and subject_id = ?3 and revision < ?4
                        order by revision desc
                        """, Integer.class)
                .setParameter(1, person.value())
                .setParameter(2, subject.kind())
                .setParameter(3, subject.id())
                .setParameter(4, revision)
                .getResultList();
        return all.stream().map(Integer.class::cast).filter(there::test).findFirst();
    }

    /** Notes that they have it before them. Of one that they have seen already nothing is written. */
    public void note(PersonId person, Subject subject, int revision) {
        if (isSeen(person, subject, revision)) {
            return;
        }
        database.createNativeQuery("""
                        insert ignore into last_read (person_id, subject_kind, subject_id, revision, at)
                        values (?1, ?2, ?3, ?4, ?5)
                        """)
                .setParameter(1, person.value())
                .setParameter(2, subject.kind())
                .setParameter(3, subject.id())
                .setParameter(4, revision)
                .setParameter(5, clock.instant())
                .executeUpdate();
    }

    private boolean isSeen(PersonId person, Subject subject, int revision) {
        return !database.createNativeQuery("""
                        select 1 from last_read
                        where person_id = ?1 and subject_kind = ?2 and subject_id = ?3 and revision = ?4
                        """)
                .setParameter(1, person.value())
                .setParameter(2, subject.kind())
                .setParameter(3, subject.id())
                .setParameter(4, revision)
                .getResultList()
                .isEmpty();
    }
}
