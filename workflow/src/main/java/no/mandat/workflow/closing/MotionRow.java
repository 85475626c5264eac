package no.mandat.workflow.closing;

import java.time.Instant;
import no.mandat.domain.closing.MotionKind;
import no.mandat.domain.closing.MotionState;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.MotionId;
import no.mandat.domain.shared.ResolutionId;
import org.jspecify.annotations.Nullable;

/**
 * A motion about the end of a mandate.
 *
 * @param clause the one that is to be waived, if one is
 * @param clauseName its number and what it is called
 * @param resolution by which the body that is asked, or was asked last, decides
 */
public record MotionRow(
        MotionId id,
        MotionKind kind,
        @Nullable ClauseId clause,
        String clauseName,
        String reason,
        ResolutionId resolution,
        MotionState state,
        Instant movedAt) {}
