package no.mandat.workflow.milestone;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.mandat.domain.milestone.MilestoneAction;
import no.mandat.domain.milestone.MilestoneState;
import no.mandat.domain.milestone.MilestoneStatus;
import no.mandat.domain.milestone.MoveState;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.MilestoneId;
import no.mandat.domain.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A milestone, for a plan's table and its timeline.
 *
 * @param due the day that counts
 * @param wholeMonth whether its month is meant
 * @param baseline the date that was agreed, once the mandate is adopted
 * @param slip how many days later than agreed, or earlier if negative
 * @param responsibleName who sees to it, if somebody does
 * @param reason why it is dropped, if it is
 * @param dateChanges how often its date has changed, from the first day on
 * @param moves each change of date since the adoption, the latest first
 * @param actions what one may do now
 */
public record MilestoneRow(
        MilestoneId id,
        int version,
        String title,
        LocalDate due,
        boolean wholeMonth,
        @Nullable LocalDate baseline,
        @Nullable Integer slip,
        MilestoneState state,
        MilestoneStatus status,
        @Nullable PersonId responsible,
        @Nullable String responsibleName,
        List<ClauseId> clauses,
        @Nullable ProofLine proof,
        @Nullable OutsideForm outside,
        boolean boardControlled,
        @Nullable LocalDate reachedOn,
        @Nullable String reason,
        int dateChanges,
        List<MoveRow> moves,
        Set<MilestoneAction> actions) {

    /** Whether it is ahead, and due after the last day of its mandate: the period was made shorter without it. */
    public boolean isBeyond(LocalDate last) {
        return isAhead() && due.isAfter(last);
    }

    /** Whether it is ahead, and due before the first day of its mandate: the period was moved without it. */
    public boolean isBefore(@Nullable LocalDate first) {
        return isAhead() && first != null && due.isBefore(first);
    }

    private boolean isAhead() {
        return state == MilestoneState.PLANNED || state == MilestoneState.IN_PROGRESS;
    }

    /** Whether the board has been asked for another date, and has not decided. */
    public boolean waitsForBoard() {
        return moves.stream().anyMatch(move -> move.state() == MoveState.PENDING);
    }
}
