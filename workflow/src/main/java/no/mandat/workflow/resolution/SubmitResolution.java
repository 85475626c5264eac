package no.mandat.workflow.resolution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import no.mandat.domain.shared.ResolutionId;
import no.mandat.workflow.approval.RoundSettings;
import no.mandat.workflow.shared.Keyed;
import org.jspecify.annotations.Nullable;

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
        implements Keyed {

    /**
     * Puts one that was just made to its body, by the usual rule.
     *
     * @param lastDay the last day for positions; none for the usual time
     */
    public static SubmitResolution atOnce(ResolutionId made, @Nullable LocalDate lastDay) {
        return new SubmitResolution(
                UUID.randomUUID(), made, 0, RoundSettings.usual().until(lastDay));
    }
}
