package no.mandat.workflow.deliverable;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.workflow.shared.Keyed;

/**
 * Takes the figures of a progress report anew.
 *
 * @param version the version that the screen showed
 */
public record TakeFigures(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") DeliverableId deliverable,
        int version)
        implements Keyed {}
