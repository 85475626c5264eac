package no.mandat.workflow.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/**
 * The logins that the identity provider has ended, by its own name of them ({@code sid}). They stand in the database, so
 * that every node refuses them.
 */
@ApplicationScoped
public class EndedLogins {

    /** Longer than any login lasts at the identity provider. */
    private static final Duration KEPT = Duration.ofDays(2);

    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    /** Takes the clock. */
    @Inject
    public EndedLogins(Clock clock) {
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected EndedLogins() {
        this(null);
    }

    /** Notes that the login is over. Once or twice is the same. */
    @Transactional
    public void end(String sid) {
        database.createNativeQuery("insert ignore into ended_session (sid, at) values (?1, ?2)")
                .setParameter(1, sid)
                .setParameter(2, clock.instant())
                .executeUpdate();
    }

    /** Whether the login is over. */
    @Transactional
    public boolean isEnded(String sid) {
        return !database.createNativeQuery("select 1 from ended_session where sid = ?1")
                .setParameter(1, sid)
                .getResultList()
                .isEmpty();
    }

    /** Forgets those that no session can have any more. */
    @Transactional
    public void forgetOld() {
        database.createNativeQuery("delete from ended_session where at < ?1")
                .setParameter(1, clock.instant().minus(KEPT))
                .executeUpdate();
    }
}
