package no.mandat.web.milestone;

import static no.mandat.web.shared.Say.t;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import no.mandat.domain.milestone.MilestoneStatus;
import no.mandat.domain.milestone.MoveState;
import no.mandat.web.shared.Say;
import no.mandat.workflow.milestone.MilestoneRow;
import no.mandat.workflow.milestone.MoveRow;

/**
 * A milestone's dates in words, as they are seen on a day.
 *
 * @param row the milestone
 * @param today the day
 */
record MilestoneDates(MilestoneRow row, LocalDate today) {

    /** Further away nobody counts days. */
    private static final int COUNTED = 100;

    /** Where it stands on the timeline: when it was reached, else when it is due. */
    LocalDate day() {
        var reached = row.reachedOn();
        return reached == null ? row.due() : reached;
    }

    /** "21. sep." */
    String due() {
        return Say.dates().briefly(row.due(), row.wholeMonth(), today);
    }

    /** The day it stands on: "3. juli". */
    String dayText() {
        return row.reachedOn() == null ? due() : Say.dates().briefly(day(), false, today);
    }

    /** The date that was agreed: "1. sep.". */
    Optional<String> baseline() {
        return Optional.ofNullable(row.baseline()).map(day -> Say.dates().briefly(day, false, today));
    }

    /** "+18 dager", where it isn't as it was agreed. */
    Optional<String> slip() {
        return Optional.ofNullable(row.slip())
                .filter(days -> days != 0)
                .map(days -> t(days > 0 ? "plan.slip.later" : "plan.slip.earlier", Math.abs(days)));
    }

    /** How far away it is, if it is near enough to count days, or how late: "om 14 dager", "14 dager over". */
    Optional<String> distance() {
        long days = ChronoUnit.DAYS.between(today, row.due());
        return switch (row.status()) {
            case ON_TRACK, DUE_SOON -> days > COUNTED ? Optional.empty() : Optional.of(t("date.inDays", days));
            case OVERDUE -> Optional.of(t("plan.over", -days));
            case REACHED_LATE -> Optional.of(t("plan.late", ChronoUnit.DAYS.between(row.due(), day())));
            case REACHED, DROPPED -> Optional.empty();
        };
    }

    boolean isOverdue() {
        return row.status() == MilestoneStatus.OVERDUE;
    }

    /** What the board was asked for and hasn't decided. */
    Optional<MoveRow> pending() {
        return row.moves().stream()
                .filter(move -> move.state() == MoveState.PENDING)
                .findFirst();
    }

    /** "22. des.", what the board was asked for. */
    Optional<String> proposed() {
        return pending().map(move -> Say.dates().briefly(move.to(), move.toWholeMonth(), today));
    }
}
