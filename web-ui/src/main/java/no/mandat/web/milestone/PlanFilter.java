package no.mandat.web.milestone;

import static no.mandat.web.shared.Say.t;

import no.mandat.domain.milestone.MilestoneStatus;
import no.mandat.workflow.milestone.MilestoneRow;

/** Which milestones a plan's table shows. */
enum PlanFilter {
    ALL,
    OVERDUE,
    BOARD;

    boolean takes(MilestoneRow row) {
        return switch (this) {
            case ALL -> true;
            case OVERDUE -> row.status() == MilestoneStatus.OVERDUE;
            case BOARD -> row.boardControlled();
        };
    }

    String words() {
        return switch (this) {
            case ALL -> t("plan.filter.all");
            case OVERDUE -> t("plan.filter.overdue");
            case BOARD -> t("plan.filter.board");
        };
    }

    /** What is said where it finds none. */
    String none() {
        return switch (this) {
            case ALL -> "";
            case OVERDUE -> t("plan.none.overdue");
            case BOARD -> t("plan.none.board");
        };
    }
}
