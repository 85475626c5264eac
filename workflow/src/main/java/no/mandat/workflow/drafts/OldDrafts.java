package no.mandat.workflow.drafts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** Drafts that nobody has typed in for a long while: of forms that were never sent. */
@ApplicationScoped
public class OldDrafts {

    /** So long after the last change a draft is kept. Longer than any round lasts. */
    public static final Duration KEPT = Duration.ofDays(90);

    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    /** Takes the clock. */
    @Inject
    public OldDrafts(Clock clock) {
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected OldDrafts() {
        this(null);
    }

    /** Forgets them. */
    @Transactional
    public void forget() {
        database.createNativeQuery("delete from draft where at < ?1")
                .setParameter(1, clock.instant().minus(KEPT))
                .executeUpdate();
    }
}
