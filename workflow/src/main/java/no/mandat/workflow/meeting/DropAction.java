package no.mandat.workflow.meeting;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.ActionItemId;
import no.mandat.workflow.shared.Keyed;
import no.mandat.workflow.shared.Reason;

/** Gives an action up. */
public record DropAction(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") ActionItemId action,
        @Reason String reason)
        implements Keyed {}
