package no.mandat.workflow.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import no.mandat.domain.shared.AttendeeId;

/** Notes when somebody looked at a meeting: what came since they looked before is new to them. */
@ApplicationScoped
class Looks {

    /** Whoever looks again within it is still on the same visit. */
    private static final Duration VISIT = Duration.ofMinutes(30);

    @PersistenceContext
    private EntityManager database;

    /** They look at it now. */
    void look(AttendeeId attendee, Instant now) {
        // The database assigns from left to right: the first one still reads when they looked before.
        database.createNativeQuery("""
                        insert into meeting_look (attendee_id, looked_at, seen_before) values (?1, ?2, null)
                        on duplicate key update
                            seen_before = if(looked_at < ?3, looked_at, seen_before),
                            looked_at = greatest(looked_at, values(looked_at))
                        """)
                .setParameter(1, attendee.value())
                .setParameter(2, now)
                .setParameter(3, now.minus(VISIT))
                .executeUpdate();
    }
}
