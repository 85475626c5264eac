package no.mandat.workflow.consent;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.AmendmentId;
import no.mandat.workflow.shared.Keyed;
import no.mandat.workflow.shared.Reason;

/** Gives an amendment up, for a reason that is kept. */
public record WithdrawAmendment(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") AmendmentId amendment,
        @Reason String reason)
        implements Keyed {}
