package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import no.mandat.web.shared.Days;
import no.mandat.web.shared.FormDialog;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.deliverable.DeliverableDetails;
import no.mandat.workflow.deliverable.HandOverDeliverable;

/** Records that a deliverable was handed over to whom it is for. */
final class HandOverDialog extends FormDialog<HandOverDialog.Form> {

    private static final long serialVersionUID = 1L;

    private final transient DeliverableDetails deliverable;
    private final transient DeliverableDesk desk;
    private final transient Runnable changed;

    /** What must be filled in. Public, as the fields write it by its constructor. */
    public record Form(@NotNull(message = "rule.required") LocalDate day) {}

    HandOverDialog(DeliverableDetails deliverable, DeliverableDesk desk, Runnable changed) {
        super(t("deliverable.handOver.title"), t("deliverable.do.HAND_OVER"), Form.class, desk.validator());
        this.deliverable = deliverable;
        this.desk = desk;
        this.changed = changed;
        explain(t("deliverable.handOver.text"));
        var day = Days.field("deliverable.handOver.day", LocalDate.now(desk.clock()));
        show(day);
        required(day, "day");
    }

    @Override
    protected void carryOut(Form form) {
        desk.publication()
                .handOver(new HandOverDeliverable(
                        key(), deliverable.id(), deliverable.version(), form.day(), deliverable.letter()));
        Toast.done(t("deliverable.done.HAND_OVER"));
        changed.run();
    }
}
