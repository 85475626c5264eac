package no.mandat.workflow.consent;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.shared.Keyed;

/** Takes a draft back from both bodies, for a reason that both read. */
public record RecallMandate(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MandateId mandate,

        @NotBlank(message = "rule.required") @Size(max = 2000, message = "rule.tooLong") String reason)
        implements Keyed {}
