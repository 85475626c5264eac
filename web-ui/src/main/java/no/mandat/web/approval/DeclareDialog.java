package no.mandat.web.approval;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.textfield.TextArea;
import jakarta.validation.Validator;
import no.mandat.web.session.FreshLogin;
import no.mandat.web.shared.FormDialog;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.approval.DeclarePartial;
import no.mandat.workflow.approval.ImpartialityService;
import no.mandat.workflow.approval.RoundDetails;
import no.mandat.workflow.shared.Reason;

/** Somebody says of themself that they are partial, and why; goes to the rounds, for the one is theirs no longer. */
final class DeclareDialog extends FormDialog<DeclareDialog.Form> {

    private static final long serialVersionUID = 1L;

    private final transient RoundDetails round;
    private final transient ImpartialityService service;

    /** Why. */
    public record Form(@Reason String reason) {}

    DeclareDialog(RoundDetails round, ImpartialityService service, Validator validator) {
        super(t("impartiality.declare.title"), t("impartiality.declare.confirm"), Form.class, validator);
        this.round = round;
        this.service = service;
        explain(t("impartiality.declare.text"));
        var reason = new TextArea(t("decide.reason"));
        reason.setWidthFull();
        show(reason);
        required(reason, "reason");
        reason.focus();
    }

    @Override
    protected void carryOut(Form form) {
        FreshLogin.orAsk(
                ApprovalNavigation.address(round.mandate(), round.id()),
                () -> service.declare(new DeclarePartial(key(), round.id(), form.reason())));
        Toast.done(t("impartiality.declared"));
        ApprovalNavigation.openList(round.mandate());
    }
}
