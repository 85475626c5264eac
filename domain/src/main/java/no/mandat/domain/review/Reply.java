package no.mandat.domain.review;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.io.Serializable;
import java.time.Instant;
import no.mandat.domain.shared.PersonId;

/**
 * What somebody answered to a comment; never changed.
 *
 * @param number which of the comment's, from 1
 * @param text Markdown
 */
@Embeddable
public record Reply(
        @Column(nullable = false) int number,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "author_id"))
        PersonId author,

        String text,
        Instant madeAt)
        implements Serializable {}
