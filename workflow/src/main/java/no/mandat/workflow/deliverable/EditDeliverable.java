package no.mandat.workflow.deliverable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.workflow.shared.Keyed;

/**
 * Says something else of a deliverable.
 *
 * @param version the version that the screen showed
 */
public record EditDeliverable(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") DeliverableId deliverable,
        int version,
        @NotNull(message = "rule.required") @Valid DeliverableForm form)
        implements Keyed {}
