package no.mandat.workflow.deliverable;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.workflow.shared.Keyed;

/** The leader confirms that the group delivers what the mandate doesn't name. */
public record ConfirmDeliverable(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") DeliverableId deliverable) implements Keyed {}
