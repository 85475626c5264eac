package no.mandat.domain.evaluation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.io.Serializable;
import java.time.Instant;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.MandateId;

/**
 * Where a finding was taken up.
 *
 * @param mandate in which mandate
 * @param clause as which of its clauses
 */
@Embeddable
public record Carried(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "mandate_id"))
        MandateId mandate,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "clause_id"))
        ClauseId clause,

        @Column(nullable = false) Instant carriedAt)
        implements Serializable {}
