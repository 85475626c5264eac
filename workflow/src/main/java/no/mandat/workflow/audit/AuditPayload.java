package no.mandat.workflow.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import no.mandat.verify.Hmac;
import no.mandat.workflow.shared.CanonicalJson;
import org.hibernate.annotations.Immutable;

/**
 * The names and values of an entry, as canonical JSON, and the random key of the entry's commitment to them
 * (HMAC-SHA-256). Erasing removes the row: without the key nobody can guess what stood there.
 */
@Entity
@Immutable
class AuditPayload {

    static final int KEY_BYTES = 32;

    @Id
    @Column(name = "entry_id")
    private UUID entry;

    @Column(name = "commitment_key")
    private byte[] key;

    private String content;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected AuditPayload() {}

    AuditPayload(UUID entry, byte[] key, String json) {
        this.entry = entry;
        this.key = key.clone();
        this.content = new String(CanonicalJson.bytes(json), StandardCharsets.UTF_8);
    }

    byte[] commitment() {
        return Hmac.of(key, content.getBytes(StandardCharsets.UTF_8)).bytes();
    }
}
