package no.mandat.workflow.deliverable;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.workflow.shared.Keyed;
import org.jspecify.annotations.Nullable;

/**
 * Says from when on a deliverable may be published.
 *
 * @param version the version that the screen showed
 * @param until none lifts it
 */
public record SetEmbargo(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") DeliverableId deliverable,
        int version,
        @Nullable Instant until)
        implements Keyed {}
