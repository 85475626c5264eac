package no.mandat.workflow.approval;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.RoundId;
import no.mandat.workflow.shared.Keyed;
import no.mandat.workflow.shared.Reason;

/** Says of oneself that one is partial in what a round is about. */
public record DeclarePartial(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") RoundId round,
        @Reason String reason)
        implements Keyed {}
