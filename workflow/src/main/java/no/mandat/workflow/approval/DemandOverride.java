package no.mandat.workflow.approval;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.PositionId;
import no.mandat.workflow.shared.Keyed;

/** Asks for the override of an objection. */
public record DemandOverride(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") PositionId objection) implements Keyed {}
