package no.mandat.workflow.evaluation;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.FindingId;
import no.mandat.workflow.shared.Keyed;
import no.mandat.workflow.shared.Reason;

/** Takes a finding back. */
public record WithdrawFinding(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") FindingId finding,
        @Reason String reason)
        implements Keyed {}
