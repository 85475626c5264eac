package no.mandat.workflow.approval;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.PositionId;
import no.mandat.workflow.shared.Keyed;
import no.mandat.workflow.shared.Reason;

/** Says that a position which was recorded for oneself isn't one's own. */
public record ContestPosition(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") PositionId position,
        @Reason String reason)
        implements Keyed {}
