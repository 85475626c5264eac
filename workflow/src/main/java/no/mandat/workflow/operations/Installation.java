package no.mandat.workflow.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** What the database is for: a demo or not. It is settled at the first start, so that the two never mix. */
@ApplicationScoped
public class Installation {

    private final Event<FirstStart> firstStart;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    @Inject
    Installation(Event<FirstStart> firstStart, Clock clock) {
        this.firstStart = firstStart;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected Installation() {
        this(null, null);
    }

    /**
     * Marks the database, or checks the mark. At the first start, what comes with it is loaded in the same transaction.
     *
     * @throws CannotStartException when it is marked as the other
     */
    @Transactional
    void claim(boolean demo) {
        int written = database.createNativeQuery(
                        "insert ignore into installation (only_row, demo, at) values (1, ?1, ?2)")
                .setParameter(1, demo)
                .setParameter(2, clock.instant())
                .executeUpdate();
        boolean marked = (Boolean) database.createNativeQuery("select demo from installation", Boolean.class)
                .getSingleResult();
        if (marked != demo) {
            throw new CannotStartException(
                    marked
                            ? "the database holds demo data, but MANDAT_DEMO is not true. Use another database."
                            : "MANDAT_DEMO is true, but the database is a real installation's. Use another database.");
        }
        if (written == 1) {
            firstStart.fire(new FirstStart());
        }
    }

    /** The application starts on this database for the first time. */
    public record FirstStart() {}
}
