package no.mandat.workflow.milestone;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.shared.Keyed;

/**
 * Adds the milestones of another mandate's plan.
 *
 * @param from whose plan; one that the actor reads
 */
public record CopyPlan(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MandateId mandate,
        @NotNull(message = "rule.required") MandateId from)
        implements Keyed {}
