package no.mandat.workflow.approval;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import no.mandat.domain.shared.RoundId;
import no.mandat.workflow.shared.Keyed;

/** Gives a round more time, once. */
public record ExtendRound(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") RoundId round,
        @NotNull(message = "rule.required") LocalDate lastDay,

        @NotBlank(message = "rule.required") @Size(max = 2000, message = "rule.tooLong") String reason)
        implements Keyed {}
