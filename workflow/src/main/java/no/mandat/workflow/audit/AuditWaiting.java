package no.mandat.workflow.audit;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That an entry has no place in the log's tree yet. Whoever gives it one removes the row. */
@Entity
@Immutable
class AuditWaiting {

    @EmbeddedId
    private Key key;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected AuditWaiting() {}

    AuditWaiting(Instant at, UUID entryId) {
        this.key = new Key(at, entryId);
    }

    /** In the order in which they get their places. */
    @Embeddable
    record Key(Instant at, UUID entryId) {}
}
