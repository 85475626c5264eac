package no.mandat.domain.meeting;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.io.Serializable;
import java.time.Instant;
import no.mandat.domain.shared.DocumentId;

/**
 * A document that is read for an item.
 *
 * @param addedAt since when it is among the papers: who has looked before, is told that it is new
 */
@Embeddable
public record Paper(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "document_id"))
        DocumentId document,

        Instant addedAt)
        implements Serializable {}
