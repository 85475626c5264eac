package no.mandat.domain.deliverable;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import no.mandat.domain.mandate.RouteStep.Asked;
import no.mandat.domain.shared.RoundId;

/**
 * Which round asked about which step of which revision.
 *
 * @param revision which was asked about
 * @param step of its route, from 1
 * @param asked whom the step asks
 */
@Embeddable
public record StepRound(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "step_round_id"))
        RoundId round,

        @Column(name = "revision_no", nullable = false) int revision,
        @Column(name = "step_no") int step,

        @Enumerated(EnumType.STRING) @Column(name = "step_asked")
        Asked asked)
        implements Serializable {}
