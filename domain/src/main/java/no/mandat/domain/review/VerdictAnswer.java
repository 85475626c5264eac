package no.mandat.domain.review;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.io.Serializable;
import java.time.Instant;
import no.mandat.domain.shared.PersonId;

/**
 * What somebody who writes answered; never changed.
 *
 * @param number the verdict's
 * @param text Markdown
 */
@Embeddable
public record VerdictAnswer(
        @Column(nullable = false) int number,
        String text,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "answered_by"))
        PersonId answeredBy,

        Instant answeredAt)
        implements Serializable {}
