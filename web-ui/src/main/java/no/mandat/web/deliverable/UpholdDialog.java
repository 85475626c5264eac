package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.textfield.TextArea;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import no.mandat.domain.deliverable.DeliverableRefusal;
import no.mandat.domain.mandate.RouteStep;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.FormDialog;
import no.mandat.web.shared.KeptFields;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.deliverable.DeliverableDetails;
import no.mandat.workflow.deliverable.UpholdDeliverable;

/** The group stands by a text that was returned to it, and says why. */
final class UpholdDialog extends FormDialog<UpholdDialog.Form> {

    private static final long serialVersionUID = 1L;

    private final transient DeliverableDetails deliverable;
    private final transient DeliverableDesk desk;
    private final transient Runnable changed;

    /** As it is known to stand: the reply is one's own, whatever else changes. */
    private int version;

    /** The dissents of which it was said that it goes on without signatures under them. */
    private transient List<DeliverableRefusal.SignaturesMissing.Unsigned> unsigned = List.of();

    /** What must be filled in. Public, as the fields write it by its constructor. */
    public record Form(
            @NotBlank(message = "rule.required") @Size(max = 20_000, message = "rule.tooLong") String reply) {}

    UpholdDialog(DeliverableDetails deliverable, DeliverableDesk desk, Runnable changed) {
        super(t("deliverable.uphold.title"), t("deliverable.do.UPHOLD"), Form.class, desk.validator());
        this.deliverable = deliverable;
        this.desk = desk;
        this.changed = changed;
        this.version = deliverable.version();
        explain(t(
                deliverable.route().stream().anyMatch(RouteStep::decidesUpheld)
                        ? "deliverable.uphold.text.decided"
                        : "deliverable.uphold.text"));
        var reply = new TextArea(t("deliverable.uphold.reply"));
        reply.setMinRows(6);
        reply.setWidthFull();
        show(reply);
        required(reply, "reply");
        var kept = new KeptFields(desk.drafts(), "uphold:" + deliverable.id(), desk.clock()).with("reply", reply);
        keep(kept);
        kept.begin(0);
        reply.focus();
    }

    @Override
    protected void carryOut(Form form) {
        try {
            desk.service().uphold(new UpholdDeliverable(key(), deliverable.id(), version, form.reply(), unsigned));
        } catch (RefusedException e) {
            if (e.refusal() instanceof DeliverableRefusal.SignaturesMissing missing) {
                FinishDialog.upholding(missing, () -> without(missing)).open();
            }
            throw e;
        }
        Toast.done(t("deliverable.done.UPHOLD"));
        changed.run();
    }

    private void without(DeliverableRefusal.SignaturesMissing missing) {
        unsigned = missing.dissents();
        again();
    }

    /** It is said, and the page shows how it stands; where it can be upheld still, that is what is pressed for next. */
    @Override
    protected boolean settle(Form form) {
        version = desk.deliverables().details(deliverable.id()).version();
        changed.run();
        return false;
    }
}
