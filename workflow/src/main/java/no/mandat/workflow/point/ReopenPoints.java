package no.mandat.workflow.point;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import no.mandat.workflow.shared.Keyed;

/**
 * Takes points up again.
 *
 * @param reason why, for the history; it may be empty where nothing was confirmed
 */
public record ReopenPoints(
        @NotNull(message = "rule.required") UUID key,

        @NotEmpty(message = "rule.required") @Size(max = PointsCommand.MOST, message = "rule.tooMany") List<@Valid SeenPoint> points,

        @NotNull(message = "rule.required") @Size(max = 2_000, message = "rule.tooLong") String reason)
        implements PointsCommand, Keyed {}
