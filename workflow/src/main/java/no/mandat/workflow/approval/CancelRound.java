package no.mandat.workflow.approval;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.RoundId;
import no.mandat.workflow.shared.Keyed;
import no.mandat.workflow.shared.Reason;

/** Calls a round off. */
public record CancelRound(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") RoundId round,
        @Reason String reason)
        implements Keyed {}
