package no.mandat.workflow.meeting;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.workflow.shared.Keyed;
import org.jspecify.annotations.Nullable;

/**
 * Says which deliverable an item is about.
 *
 * @param deliverable none, if it is about none any more
 */
public record ChooseDeliverable(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") AgendaItemId item,
        @Nullable DeliverableId deliverable)
        implements Keyed {}
