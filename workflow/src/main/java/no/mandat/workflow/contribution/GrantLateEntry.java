package no.mandat.workflow.contribution;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import no.mandat.domain.shared.LateRequestId;
import no.mandat.workflow.shared.Keyed;
import no.mandat.workflow.shared.Reason;

/**
 * Lets somebody in who asked for it.
 *
 * @param until from when on what they send isn't taken any more
 * @param reason why; it stands in the history
 */
public record GrantLateEntry(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") LateRequestId request,
        @NotNull(message = "rule.required") Instant until,
        @Reason String reason)
        implements Keyed {}
