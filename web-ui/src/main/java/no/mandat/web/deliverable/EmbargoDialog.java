package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import java.time.Instant;
import java.time.LocalTime;
import no.mandat.web.shared.FormDialog;
import no.mandat.web.shared.InstantField;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.deliverable.DeliverableDetails;
import no.mandat.workflow.deliverable.SetEmbargo;
import org.jspecify.annotations.Nullable;

/** Says from when on a deliverable may be published; without a time, at once. */
final class EmbargoDialog extends FormDialog<EmbargoDialog.Form> {

    private static final long serialVersionUID = 1L;
    private static final LocalTime USUAL = LocalTime.of(6, 0);

    private final transient DeliverableDetails deliverable;
    private final transient DeliverableDesk desk;
    private final transient Runnable changed;

    /** What may be filled in. Public, as the fields write it by its constructor. */
    public record Form(@Nullable Instant until) {}

    EmbargoDialog(DeliverableDetails deliverable, DeliverableDesk desk, Runnable changed) {
        super(t("deliverable.embargo"), t("form.edit.save"), Form.class, desk.validator());
        this.deliverable = deliverable;
        this.desk = desk;
        this.changed = changed;
        explain(t("deliverable.embargo.text"));
        var until = new InstantField(
                t("deliverable.embargo.until"), USUAL, desk.clock().getZone());
        until.setValue(deliverable.embargo());
        show(until);
        optional(until, "until");
    }

    @Override
    protected void carryOut(Form form) {
        desk.publication().embargo(new SetEmbargo(key(), deliverable.id(), deliverable.version(), form.until()));
        Toast.done(t("deliverable.embargo.saved"));
        changed.run();
    }
}
