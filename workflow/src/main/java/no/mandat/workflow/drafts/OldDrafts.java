package no.mandat.workflow.drafts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import no.mandat.domain.contribution.DraftRule;

/**
 * Drafts that nobody has typed in for a long while: of forms that were never sent. What a member of the group typed who came too late to a
 * call is kept as long as it would be of anybody else ({@link DraftRule}, docs/decisions/0049): their request tells how long that is.
 */
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
        var now = clock.instant();
        database.createNativeQuery("""
                        delete from draft where at < ?1
                        and not exists (
                            select 1 from late_request r
                            where r.person_id = draft.person_id and draft.place = concat('call:', r.call_id)
                            and (r.asked_at >= ?2 or r.let_in_until >= ?3)
                        )
                        """)
                .setParameter(1, now.minus(KEPT))
                .setParameter(2, now.minus(DraftRule.UNTOUCHED))
                .setParameter(3, now.minus(DraftRule.AFTER_THE_CALL))
                .executeUpdate();
    }
}
