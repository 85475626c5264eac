package no.mandat.web.approval;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import no.mandat.web.shared.FormDialog;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.approval.ImpartialityDetails.Colleague;
import no.mandat.workflow.approval.ImpartialityService;
import no.mandat.workflow.approval.RaiseImpartiality;
import no.mandat.workflow.approval.RoundDetails;
import no.mandat.workflow.shared.Reason;

/** Asks the body whether another in it is partial, and why one asks; goes to the round in which the others answer. */
final class RaiseDialog extends FormDialog<RaiseDialog.Form> {

    private static final long serialVersionUID = 1L;

    private final transient RoundDetails round;
    private final transient ImpartialityService service;

    /** About whom, and why. */
    public record Form(
            @NotNull(message = "rule.required") Colleague person,
            @Reason String reason) {}

    RaiseDialog(RoundDetails round, List<Colleague> askable, ImpartialityService service, Validator validator) {
        super(t("impartiality.raise.title"), t("impartiality.raise.confirm"), Form.class, validator);
        this.round = round;
        this.service = service;
        explain(t("impartiality.raise.text"));
        var person = new Select<Colleague>();
        person.setLabel(t("impartiality.raise.person"));
        person.setItems(askable);
        person.setItemLabelGenerator(Colleague::name);
        person.setWidthFull();
        var reason = new TextArea(t("decide.reason"));
        reason.setWidthFull();
        show(person, reason);
        required(person, "person");
        required(reason, "reason");
        person.focus();
    }

    @Override
    protected void carryOut(Form form) {
        var question = service.raise(
                new RaiseImpartiality(key(), round.id(), form.person().id(), form.reason()));
        Toast.done(t("impartiality.raised"));
        ApprovalNavigation.open(round.mandate(), question);
    }
}
