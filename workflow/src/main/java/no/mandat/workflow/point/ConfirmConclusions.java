package no.mandat.workflow.point;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import no.mandat.workflow.shared.Keyed;

/** Confirms what was proposed for points, as it was seen. */
public record ConfirmConclusions(
        @NotNull(message = "rule.required") UUID key,

        @NotEmpty(message = "rule.required") @Size(max = PointsCommand.MOST, message = "rule.tooMany") List<@Valid SeenPoint> points)
        implements PointsCommand, Keyed {}
