package no.mandat.web.approval;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.textfield.TextArea;
import jakarta.validation.Validator;
import no.mandat.web.shared.FormDialog;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.approval.AskToReverse;
import no.mandat.workflow.approval.ImpartialityService;
import no.mandat.workflow.approval.RecusalLine;
import no.mandat.workflow.approval.RoundDetails;

/** Asks the body to take back that somebody is partial; goes to the round in which the others answer. */
final class ReverseDialog extends FormDialog<DeclareDialog.Form> {

    private static final long serialVersionUID = 1L;

    private final transient RoundDetails round;
    private final transient RecusalLine line;
    private final transient ImpartialityService service;

    ReverseDialog(RoundDetails round, RecusalLine line, ImpartialityService service, Validator validator) {
        super(
                t("impartiality.reverse.title", line.name()),
                t("impartiality.reverse.confirm"),
                DeclareDialog.Form.class,
                validator);
        this.round = round;
        this.line = line;
        this.service = service;
        explain(t("impartiality.reverse.text", line.name()));
        var reason = new TextArea(t("decide.reason"));
        reason.setWidthFull();
        show(reason);
        required(reason, "reason");
        reason.focus();
    }

    @Override
    protected void carryOut(DeclareDialog.Form form) {
        var question = service.askToReverse(new AskToReverse(key(), round.id(), line.person(), form.reason()));
        Toast.done(t("impartiality.raised"));
        ApprovalNavigation.open(round.mandate(), question);
    }
}
