package no.mandat.workflow.point;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import no.mandat.workflow.shared.Keyed;

/** Proposes one conclusion for a point, or for several. */
public record ProposeConclusion(
        @NotNull(message = "rule.required") UUID key,

        @NotEmpty(message = "rule.required") @Size(max = PointsCommand.MOST, message = "rule.tooMany") List<@Valid SeenPoint> points,

        @NotNull(message = "rule.required") @Valid ConclusionForm form)
        implements PointsCommand, Keyed {}
