package no.mandat.workflow.approval;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.RoundId;
import no.mandat.workflow.shared.Keyed;

/** Reminds those who have not answered. */
public record RemindVoters(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") RoundId round) implements Keyed {}
