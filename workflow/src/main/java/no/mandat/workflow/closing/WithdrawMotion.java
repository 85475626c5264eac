package no.mandat.workflow.closing;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.MotionId;
import no.mandat.workflow.shared.Keyed;
import no.mandat.workflow.shared.Reason;

/** Takes a motion back, for a reason that is kept. */
public record WithdrawMotion(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MotionId motion,
        @Reason String reason)
        implements Keyed {}
