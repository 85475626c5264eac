package no.mandat.workflow.deliverable;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.DissentId;
import no.mandat.workflow.shared.Keyed;

/**
 * Signs a dissent for oneself.
 *
 * @param hash of what the screen showed
 */
public record SignDissent(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") DissentId dissent,
        @NotBlank(message = "rule.required") String hash)
        implements Keyed {}
