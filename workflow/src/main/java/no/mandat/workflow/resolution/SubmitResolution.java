package no.mandat.workflow.resolution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.ResolutionId;
import no.mandat.workflow.approval.RoundSettings;
import no.mandat.workflow.shared.Keyed;

/**
 * Fixes the text and puts it to its body.
 *
 * @param version the version that the screen showed
 */
public record SubmitResolution(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") ResolutionId resolution,
        int version,
        @NotNull(message = "rule.required") @Valid RoundSettings settings)
        implements Keyed {}
