package no.mandat.workflow.contribution;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.CallId;
import no.mandat.workflow.shared.Keyed;

/**
 * Decides on a call, as the screen showed it.
 *
 * @param version the version that the screen showed
 */
public record OpenCall(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") CallId call,
        int version) implements Keyed {}
