package no.mandat.workflow.election;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import no.mandat.domain.shared.ElectionId;
import no.mandat.workflow.shared.Keyed;

/** Gives an election up. */
public record CallOffElection(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") ElectionId election,

        @NotBlank(message = "rule.required") @Size(max = 2000, message = "rule.tooLong") String reason)
        implements Keyed {}
