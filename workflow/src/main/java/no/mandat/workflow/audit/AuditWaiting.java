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

    private byte[] seal;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected AuditWaiting() {}

    /** @param seal by which the log knows that the application wrote it so */
    AuditWaiting(Instant at, UUID entryId, byte[] seal) {
        this.key = new Key(at, entryId);
        this.seal = seal.clone();
    }

    /** In the order in which they get their places. */
    @Embeddable
    record Key(Instant at, UUID entryId) {}
}
