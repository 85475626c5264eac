package no.mandat.workflow.point;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import no.mandat.workflow.shared.Keyed;

/** Takes back that the conclusions of points were confirmed, as they were left. */
public record TakeBackConfirmations(
        @NotNull(message = "rule.required") UUID key,

        @NotEmpty(message = "rule.required") @Size(max = PointsCommand.MOST, message = "rule.tooMany") List<@Valid SeenPoint> points)
        implements PointsCommand, Keyed {}
