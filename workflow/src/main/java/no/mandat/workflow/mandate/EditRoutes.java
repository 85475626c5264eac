package no.mandat.workflow.mandate;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.mandate.Routes;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.shared.Keyed;

/**
 * Lays down how what the group of a draft delivers is to be approved.
 *
 * @param version the version that the screen showed
 */
public record EditRoutes(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MandateId mandate,
        int version,
        @NotNull(message = "rule.required") Routes routes)
        implements Keyed {}
