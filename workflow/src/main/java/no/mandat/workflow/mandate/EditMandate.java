package no.mandat.workflow.mandate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.shared.Keyed;

/**
 * Replaces what a draft says.
 *
 * @param version the version that the screen showed
 */
public record EditMandate(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MandateId mandate,
        int version,
        @NotNull(message = "rule.required") @Valid MandateForm form)
        implements Keyed {}
