package no.mandat.workflow.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.shared.DomainEvent;
import no.mandat.domain.shared.MandateId;
import no.mandat.verify.Hash;
import no.mandat.verify.WrittenEntry;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened. It names nobody: names and values are the payload's, which it holds by a commitment, so that
 * they can be erased and the entry still be proven.
 */
@Entity
@Immutable
class AuditEntry {

    @Id
    private UUID id;

    private Instant at;
    private String actor;

    private @Nullable UUID onBehalfOf;

    private String action;

    private String subjectKind;

    private UUID subjectId;

    private @Nullable UUID mandateId;

    private String request;
    private byte[] commitment;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected AuditEntry() {}

    AuditEntry(UUID id, Instant at, String actor, String request, DomainEvent event, byte[] commitment) {
        this.id = id;
        this.at = at;
        this.actor = actor;
        this.request = request;
        this.action = event.action();
        this.subjectKind = event.subject().kind();
        this.subjectId = event.subject().id();
        this.mandateId = event.mandate().map(MandateId::value).orElse(null);
        this.commitment = commitment.clone();
    }

    UUID id() {
        return id;
    }

    /** As it is put into the log; none where somebody else wrote something there that can't be. */
    Optional<WrittenEntry> written() {
        return commitment(commitment)
                .map(hash -> new WrittenEntry(
                        id, at, actor, onBehalfOf, action, subjectKind, subjectId, mandateId, request, hash));
    }

    /** The commitment to names and values; none where it isn't one. */
    static Optional<Hash> commitment(byte @Nullable [] bytes) {
        return Optional.ofNullable(bytes)
                .filter(there -> there.length == Hash.LENGTH)
                .map(Hash::of);
    }
}
