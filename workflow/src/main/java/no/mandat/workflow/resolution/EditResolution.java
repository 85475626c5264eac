package no.mandat.workflow.resolution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.ResolutionId;
import no.mandat.workflow.shared.Keyed;

/**
 * Replaces what a draft says.
 *
 * @param version the version that the screen showed
 */
public record EditResolution(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") ResolutionId resolution,
        int version,
        @NotNull(message = "rule.required") @Valid ResolutionForm form)
        implements Keyed {}
