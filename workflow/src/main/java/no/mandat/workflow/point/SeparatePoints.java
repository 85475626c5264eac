package no.mandat.workflow.point;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.shared.ClauseId;
import no.mandat.workflow.shared.Keyed;

/**
 * Takes back that one point was made of two.
 *
 * @param whole the one, as that left it
 * @param clauses what it was about before
 * @param joined what the other was
 */
public record SeparatePoints(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") @Valid SeenPoint whole,
        @NotNull(message = "rule.required") Set<ClauseId> clauses,
        @NotNull(message = "rule.required") JoinedPoint joined)
        implements Keyed {}
