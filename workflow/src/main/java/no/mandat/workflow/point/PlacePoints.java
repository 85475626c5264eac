package no.mandat.workflow.point;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.shared.ClauseId;
import no.mandat.workflow.shared.Keyed;

/** Says which clauses points are about. */
public record PlacePoints(
        @NotNull(message = "rule.required") UUID key,

        @NotEmpty(message = "rule.required") @Size(max = PointsCommand.MOST, message = "rule.tooMany") List<@Valid SeenPoint> points,

        @NotNull(message = "rule.required") @Size(max = 1000, message = "rule.tooMany") Set<ClauseId> clauses)
        implements PointsCommand, Keyed {}
