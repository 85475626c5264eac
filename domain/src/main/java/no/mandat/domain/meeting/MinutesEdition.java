package no.mandat.domain.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The minutes of a meeting as they were circulated once, or locked: never changed. */
@Entity
public class MinutesEdition {

    @EmbeddedId
    private EditionKey key;

    private MinutesContent content;

    @Column(name = "content_hash")
    private String contentHash;

    private Instant cutAt;

    /** Until when remarks are taken; of locked ones none. */
    private @Nullable Instant remarksUntil;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected MinutesEdition() {}

    MinutesEdition(EditionKey key, MinutesContent content, String hash, @Nullable Instant remarksUntil, Instant at) {
        this.key = key;
        this.content = content;
        this.contentHash = hash;
        this.remarksUntil = remarksUntil;
        this.cutAt = at;
    }

    /** Which edition, from 1. */
    public int number() {
        return key.edition();
    }

    /** What it says. */
    public MinutesContent content() {
        return content;
    }

    /** SHA-256 of that as canonical JSON, in lower-case hexadecimal digits. */
    public String hash() {
        return contentHash;
    }

    /** When it was cut. */
    public Instant cutAt() {
        return cutAt;
    }

    /** Until when remarks on it are taken; none where it is locked. */
    public Optional<Instant> remarksUntil() {
        return Optional.ofNullable(remarksUntil);
    }
}
