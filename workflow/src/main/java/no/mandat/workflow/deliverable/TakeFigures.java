package no.mandat.workflow.deliverable;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.workflow.shared.Keyed;

/**
 * Takes the figures of a progress report anew, and drafts its text from what they are taken from.
 *
 * @param version the version that the screen showed
 * @param writes whether the sections that tell of the same by name are written too, where nobody has
 */
public record TakeFigures(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") DeliverableId deliverable,
        int version,
        boolean writes)
        implements Keyed {}
