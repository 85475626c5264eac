package no.mandat.domain.deliverable;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.io.Serializable;
import java.time.Instant;
import no.mandat.domain.shared.PersonId;

/**
 * That somebody stands behind a dissent.
 *
 * @param person who
 * @param textHash of what they signed: the dissent, and what it differs from; SHA-256 in hexadecimal digits; empty once either was changed
 * @param signedAt when
 */
@Embeddable
public record Signature(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "person_id"))
        PersonId person,

        @Column(name = "text_hash", nullable = false) String textHash,

        @Column(name = "signed_at") Instant signedAt)
        implements Serializable {

    /** Once what was signed has been changed: it stands for nothing any more, also where the same is said again later. */
    Signature lapsed() {
        return new Signature(person, "", signedAt);
    }

    /** Whether it must be given again. */
    public boolean isLapsed() {
        return textHash.isEmpty();
    }
}
