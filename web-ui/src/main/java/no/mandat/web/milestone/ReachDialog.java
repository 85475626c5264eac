package no.mandat.web.milestone;

import static no.mandat.web.shared.Say.t;

import java.time.LocalDate;
import no.mandat.web.shared.Days;
import no.mandat.web.shared.FormDialog;
import no.mandat.workflow.milestone.MilestoneRow;
import no.mandat.workflow.milestone.ReachMilestone;

/** Asks on which day a milestone was reached. */
final class ReachDialog extends FormDialog<ReachDialog.Form> {

    private static final long serialVersionUID = 1L;

    private final transient MilestoneRow row;
    private final transient PlanDesk desk;

    /** The day. */
    public record Form(LocalDate on) {}

    ReachDialog(MilestoneRow row, PlanDesk desk) {
        super(
                t("plan.reach.title", row.title()),
                t("plan.reach.confirm"),
                Form.class,
                desk.parts().validator());
        this.row = row;
        this.desk = desk;
        var on = Days.field("plan.reach.on", desk.parts().today());
        show(on);
        required(on, "on");
        on.focus();
    }

    @Override
    protected void carryOut(Form form) {
        desk.parts().service().reach(new ReachMilestone(key(), row.id(), form.on()));
        desk.done(row.id(), t("plan.reach.done", row.title()));
    }
}
