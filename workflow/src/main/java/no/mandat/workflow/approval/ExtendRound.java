package no.mandat.workflow.approval;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import no.mandat.domain.shared.RoundId;
import no.mandat.workflow.shared.Keyed;
import no.mandat.workflow.shared.Reason;

/** Gives a round more time, once. */
public record ExtendRound(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") RoundId round,
        @NotNull(message = "rule.required") LocalDate lastDay,
        @Reason String reason)
        implements Keyed {}
