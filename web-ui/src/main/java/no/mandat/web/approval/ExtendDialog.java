package no.mandat.web.approval;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.textfield.TextArea;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.function.Consumer;
import no.mandat.web.shared.Days;
import no.mandat.web.shared.FormDialog;
import no.mandat.workflow.approval.ApprovalService;
import no.mandat.workflow.approval.ExtendRound;
import no.mandat.workflow.approval.RoundDetails;
import no.mandat.workflow.shared.Reason;

/** Gives a round more time, and asks why. */
final class ExtendDialog extends FormDialog<ExtendDialog.Form> {

    private static final long serialVersionUID = 1L;
    private static final int A_WEEK = 7;

    private final transient RoundDetails round;
    private final transient ApprovalService service;
    private final transient Consumer<String> done;

    /** Until when, and why. */
    public record Form(
            @NotNull(message = "rule.required") LocalDate lastDay,
            @Reason String reason) {}

    ExtendDialog(RoundDetails round, ApprovalService service, Validator validator, Consumer<String> done) {
        super(t("decide.extend.title"), t("decide.extend"), Form.class, validator);
        this.round = round;
        this.service = service;
        this.done = done;
        explain(t("decide.extend.text"));
        var lastDay = Days.field("decide.extend.lastDay", round.lastDay().plusDays(A_WEEK));
        var reason = new TextArea(t("reason.label"));
        reason.setWidthFull();
        show(lastDay, reason);
        required(lastDay, "lastDay");
        required(reason, "reason");
        lastDay.focus();
    }

    @Override
    protected void carryOut(Form form) {
        service.extend(new ExtendRound(key(), round.id(), form.lastDay(), form.reason()));
        done.accept(t("decide.extended"));
    }
}
