package no.mandat.workflow.contribution;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import no.mandat.domain.shared.CallId;
import no.mandat.workflow.shared.Keyed;
import no.mandat.workflow.shared.Reason;

/**
 * Gives people longer.
 *
 * @param closesAt from when on nothing is taken any more
 * @param reason why; it stands in the history and in the letters
 */
public record ExtendCall(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") CallId call,
        @NotNull(message = "rule.required") Instant closesAt,
        @Reason String reason)
        implements Keyed {}
