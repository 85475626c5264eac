package no.mandat.web.milestone;

import static no.mandat.web.shared.Say.t;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MilestoneId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.milestone.DueForm;
import no.mandat.workflow.milestone.MilestoneRow;
import no.mandat.workflow.milestone.RescheduleMilestone;
import no.mandat.workflow.shared.SharedRefusal;

/**
 * Where the plan is worked on: what is shown, what is asked, and what happens after something was done.
 *
 * @param plan what the page shows
 * @param changed draws the page anew, with the milestone unfolded that was, or none
 */
record PlanDesk(Plan plan, PlanParts parts, Consumer<MilestoneId> changed, Runnable redraw) {

    MandateId mandate() {
        return plan.details().mandate();
    }

    /** Something was done to a milestone. */
    void done(MilestoneId milestone, String words) {
        Toast.done(words);
        changed.accept(milestone);
    }

    /** Something was done to the plan. */
    void done(String words) {
        Toast.done(words);
        redraw.run();
    }

    /** A milestone as it is by now; somebody may have changed it after the page was drawn. */
    MilestoneRow now(MilestoneId milestone) {
        return parts.queries().of(mandate()).milestones().stream()
                .filter(row -> row.id().equals(milestone))
                .findFirst()
                .orElseThrow(() -> new RefusedException(new SharedRefusal.NotThereOrNotYours()));
    }

    /** Reads dates as they are typed in this plan, near that day. */
    DueText dueText(LocalDate near) {
        var details = plan.details();
        return new DueText(details.first(), details.last(), near);
    }

    /** Moves a date that moves freely, and offers to take it back. */
    void moveFreely(MilestoneRow row, DueForm to) {
        parts.service().reschedule(new RescheduleMilestone(UUID.randomUUID(), row.id(), row.version(), to, null));
        var before = new DueForm(row.due(), row.wholeMonth());
        Toast.undoable(
                t(
                        "plan.moved",
                        row.title(),
                        no.mandat.web.shared.Say.dates().due(DueText.counted(to), to.wholeMonth())),
                () -> undo(row.id(), before));
        changed.accept(row.id());
    }

    private void undo(MilestoneId milestone, DueForm before) {
        try {
            var row = now(milestone);
            parts.service()
                    .reschedule(new RescheduleMilestone(UUID.randomUUID(), milestone, row.version(), before, null));
            done(milestone, t("plan.moved.undone", row.title()));
        } catch (RefusedException e) {
            Toast.refused(e.refusal());
            changed.accept(milestone);
        }
    }
}
