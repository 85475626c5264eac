package no.mandat.workflow.consent;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import no.mandat.domain.shared.AmendmentId;
import no.mandat.workflow.shared.Keyed;

/** Gives an amendment up, for a reason that is kept. */
public record WithdrawAmendment(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") AmendmentId amendment,

        @NotBlank(message = "rule.required") @Size(max = 2000, message = "rule.tooLong") String reason)
        implements Keyed {}
