package no.mandat.workflow.contribution;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.CallId;
import no.mandat.workflow.shared.Keyed;
import no.mandat.workflow.shared.Reason;

/**
 * Ends a call before its last instant.
 *
 * @param reason why; it stands in the history, and in what those are written who were asked by name and are silent
 */
public record CloseCall(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") CallId call,
        @Reason String reason)
        implements Keyed {}
