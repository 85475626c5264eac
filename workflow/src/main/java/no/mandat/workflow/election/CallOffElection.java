package no.mandat.workflow.election;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.ElectionId;
import no.mandat.workflow.shared.Keyed;
import no.mandat.workflow.shared.Reason;

/** Gives an election up. */
public record CallOffElection(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") ElectionId election,
        @Reason String reason)
        implements Keyed {}
