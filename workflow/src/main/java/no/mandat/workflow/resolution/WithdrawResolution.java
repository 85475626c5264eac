package no.mandat.workflow.resolution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import no.mandat.domain.shared.ResolutionId;
import no.mandat.workflow.shared.Keyed;

/**
 * Gives a resolution up, and calls its round off.
 *
 * @param version the version that the screen showed
 */
public record WithdrawResolution(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") ResolutionId resolution,
        int version,

        @NotBlank(message = "rule.required") @Size(max = 2000, message = "rule.tooLong") String reason)
        implements Keyed {}
