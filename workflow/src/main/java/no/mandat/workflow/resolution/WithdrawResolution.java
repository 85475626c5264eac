package no.mandat.workflow.resolution;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.ResolutionId;
import no.mandat.workflow.shared.Keyed;
import no.mandat.workflow.shared.Reason;

/**
 * Gives a resolution up, and calls its round off.
 *
 * @param version the version that the screen showed
 */
public record WithdrawResolution(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") ResolutionId resolution,
        int version,
        @Reason String reason)
        implements Keyed {}
