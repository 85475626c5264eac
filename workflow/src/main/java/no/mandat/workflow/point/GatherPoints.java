package no.mandat.workflow.point;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.shared.PointId;
import no.mandat.workflow.shared.Keyed;

/**
 * Answers points as one that say the same, though no method found them.
 *
 * @param lead which of them the answer to all is written on; one that answers a mailing takes the others into that
 */
public record GatherPoints(
        @NotNull(message = "rule.required") UUID key,

        @NotEmpty(message = "rule.required") @Size(max = GatherPoints.MOST_TEXTS, message = "rule.tooMany") List<@Valid SeenPoint> points,

        @NotNull(message = "rule.required") PointId lead)
        implements PointsCommand, Keyed {

    /** The most points at once: whoever gathers them has read what all of them say. */
    public static final int MOST_TEXTS = 20;
}
