package no.mandat.workflow.point;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.PointId;
import no.mandat.workflow.shared.Keyed;

/** Answers one point of a mailing by itself. */
public record TakeOutOfMailing(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") @Valid SeenMailing mailing,
        @NotNull(message = "rule.required") PointId point)
        implements Keyed {}
