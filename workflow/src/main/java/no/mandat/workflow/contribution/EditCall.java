package no.mandat.workflow.contribution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.CallId;
import no.mandat.workflow.shared.Keyed;

/**
 * Replaces what a draft says.
 *
 * @param version the version that the screen showed
 */
public record EditCall(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") CallId call,
        int version,
        @NotNull(message = "rule.required") @Valid CallForm form)
        implements Keyed {}
