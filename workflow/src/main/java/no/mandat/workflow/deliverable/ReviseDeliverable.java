package no.mandat.workflow.deliverable;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.workflow.shared.Keyed;

/**
 * Begins the next revision of what is approved.
 *
 * @param version the version that the screen showed
 */
public record ReviseDeliverable(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") DeliverableId deliverable,
        int version)
        implements Keyed {}
