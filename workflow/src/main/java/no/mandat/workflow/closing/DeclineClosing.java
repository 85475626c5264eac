package no.mandat.workflow.closing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.shared.Keyed;

/** Does not agree to it, for a reason that is kept. */
public record DeclineClosing(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MandateId mandate,

        @NotBlank(message = "rule.required") @Size(max = 2000, message = "rule.tooLong") String reason)
        implements Keyed {}
