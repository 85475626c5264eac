package no.mandat.workflow.approval;

import java.time.Instant;
import java.util.List;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.shared.PositionId;
import no.mandat.domain.shared.RoundId;
import org.jspecify.annotations.Nullable;

/**
 * A position as it is shown in its round.
 *
 * @param candidate the name of whom they chose, in an election
 * @param counts whether it is the latest of its voter
 * @param left whether the voter has left the body since the round opened
 * @param overridden whether an override has taken the force of the objection
 * @param override the override round about the objection, if there is one
 * @param demands how many have asked for an override of the objection
 */
public record PositionRow(
        PositionId id,
        String person,
        PositionKind kind,
        @Nullable String reason,
        @Nullable String wayOut,
        @Nullable String candidate,
        Instant at,
        boolean counts,
        boolean left,
        boolean overridden,
        @Nullable RoundId override,
        int demands) {

    /** Its place in the list: what a page goes on from. */
    public List<Object> place() {
        return List.of(at, id.value());
    }
}
