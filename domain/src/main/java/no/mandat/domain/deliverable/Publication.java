package no.mandat.domain.deliverable;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.Instant;

/**
 * That everybody could read a revision. What was published stays so, also when another revision takes its place.
 *
 * @param revision which one
 * @param at since when
 */
@Embeddable
public record Publication(
        @Column(name = "revision_no", nullable = false) int revision,
        @Column(name = "first_published_at") Instant at) implements Serializable {}
