package no.mandat.domain.mandate;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;

/** A text that both bodies have consented to, and that was the mandate from then on. It never changes. */
@Entity
public class MandateVersion {

    @EmbeddedId
    private VersionKey key;

    private int revision;
    private LocalDate inForceFrom;
    private Instant consentedAt;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected MandateVersion() {}

    MandateVersion(VersionKey key, int revision, LocalDate inForceFrom, Instant consentedAt) {
        this.key = key;
        this.revision = revision;
        this.inForceFrom = inForceFrom;
        this.consentedAt = consentedAt;
    }

    /** Its number, from 1. */
    public int number() {
        return key.number();
    }

    /** Which text it is ({@link MandateRevision#number}). */
    public int revision() {
        return revision;
    }

    /** From when it is meant to apply. */
    public LocalDate inForceFrom() {
        return inForceFrom;
    }

    /** When the second of both bodies had consented. */
    public Instant consentedAt() {
        return consentedAt;
    }
}
