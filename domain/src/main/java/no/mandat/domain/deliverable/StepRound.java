package no.mandat.domain.deliverable;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.io.Serializable;
import no.mandat.domain.shared.RoundId;

/**
 * Which round asked about which step of which revision.
 *
 * @param revision which was asked about
 * @param step of its route, from 1
 */
@Embeddable
public record StepRound(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "step_round_id"))
        RoundId round,

        @Column(name = "revision_no", nullable = false) int revision,
        @Column(name = "step_no") int step)
        implements Serializable {}
