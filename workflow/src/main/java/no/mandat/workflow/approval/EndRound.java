package no.mandat.workflow.approval;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.RoundId;
import no.mandat.workflow.shared.Keyed;

/** Ends a round in which all have answered, before its deadline. */
public record EndRound(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") RoundId round) implements Keyed {}
