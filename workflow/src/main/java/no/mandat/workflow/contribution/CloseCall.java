package no.mandat.workflow.contribution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import no.mandat.domain.shared.CallId;
import no.mandat.workflow.shared.Keyed;

/**
 * Ends a call before its last instant.
 *
 * @param reason why; it stands in the history, and in what those are written who were asked by name and are silent
 */
public record CloseCall(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") CallId call,

        @NotBlank(message = "rule.required") @Size(max = 2_000, message = "rule.tooLong") String reason)
        implements Keyed {}
