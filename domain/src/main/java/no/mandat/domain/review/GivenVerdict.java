package no.mandat.domain.review;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Instant;
import no.mandat.domain.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said of the text; never changed. Of several by one person the latest counts.
 *
 * @param number which of the review's verdicts, from 1
 * @param person whose
 * @param text Markdown, where they said something
 */
@Embeddable
public record GivenVerdict(
        @Column(nullable = false) int number,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "person_id"))
        PersonId person,

        @Enumerated(EnumType.STRING) Verdict verdict,
        @Nullable String text,
        Instant givenAt)
        implements Serializable {}
