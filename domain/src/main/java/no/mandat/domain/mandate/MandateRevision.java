package no.mandat.domain.mandate;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;

/** A text that was put to both bodies of a mandate, as it was then. It never changes. */
@Entity
public class MandateRevision {

    @EmbeddedId
    private TextKey key;

    private MandateContent content;
    private String contentHash;
    private Instant cutAt;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected MandateRevision() {}

    MandateRevision(TextKey key, MandateContent content, String contentHash, Instant cutAt) {
        this.key = key;
        this.content = content;
        this.contentHash = contentHash;
        this.cutAt = cutAt;
    }

    /** Its number among the texts of the mandate. */
    public int number() {
        return key.revision();
    }

    /** What it says. */
    public MandateContent content() {
        return content;
    }

    /** SHA-256 of what it says, in hexadecimal digits. */
    public String contentHash() {
        return contentHash;
    }

    /** When it was fixed. */
    public Instant cutAt() {
        return cutAt;
    }
}
