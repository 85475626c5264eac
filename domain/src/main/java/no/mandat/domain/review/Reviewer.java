package no.mandat.domain.review;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.io.Serializable;
import java.time.Instant;
import no.mandat.domain.shared.PersonId;

/**
 * Somebody who is asked what they think.
 *
 * @param askedAt since when
 */
@Embeddable
public record Reviewer(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "person_id"))
        PersonId person,

        @Column(nullable = false) Instant askedAt)
        implements Serializable {}
