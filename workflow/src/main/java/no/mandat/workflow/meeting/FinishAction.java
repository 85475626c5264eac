package no.mandat.workflow.meeting;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.ActionItemId;
import no.mandat.workflow.shared.Keyed;

/** Says that an action is done. */
public record FinishAction(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") ActionItemId action) implements Keyed {}
