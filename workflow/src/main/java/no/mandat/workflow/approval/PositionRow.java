package no.mandat.workflow.approval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.shared.PositionId;
import no.mandat.domain.shared.RoundId;
import org.jspecify.annotations.Nullable;

/**
 * A position as it is shown in its round.
 *
 * @param candidate the name of whom they chose, in an election
 * @param counts whether it is the latest of its voter that isn't struck
 * @param left whether the voter has left the body since the round opened
 * @param overridden whether an override has taken the force of the objection
 * @param override the override round about the objection, if there is one
 * @param demands how many have asked for an override of the objection
 * @param recordedBy who recorded it for the voter in a meeting, where somebody did
 * @param struckFor why the voter contested it, where they did
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
        int demands,
        @Nullable String recordedBy,
        @Nullable Integer meetingNumber,
        @Nullable Integer meetingYear,
        @Nullable Instant struckAt,
        @Nullable String struckFor) {

    /** What the meeting is called in which it was recorded, if it was. */
    public Optional<String> recordedIn() {
        return meetingNumber == null || meetingYear == null
                ? Optional.empty()
                : Optional.of("%d/%d".formatted(meetingNumber, meetingYear));
    }

    /** Its place in the list: what a page goes on from. */
    public List<Object> place() {
        return List.of(at, id.value());
    }
}
