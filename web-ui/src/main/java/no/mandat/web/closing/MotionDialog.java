package no.mandat.web.closing;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.textfield.TextArea;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.UUID;
import no.mandat.web.shared.Days;
import no.mandat.web.shared.FormDialog;
import no.mandat.workflow.shared.Reason;
import org.jspecify.annotations.Nullable;

/** Moves something: what that means, why, and until when the body may answer. */
final class MotionDialog extends FormDialog<MotionDialog.Form> {

    private static final long serialVersionUID = 1L;

    private final transient Act act;

    /** What is filled in; no last day means the usual time. */
    public record Form(@Reason String reason, @Nullable LocalDate lastDay) {}

    /** Carries it out; a refusal is shown in the dialog. */
    @FunctionalInterface
    interface Act {
        void with(UUID key, Form form);
    }

    MotionDialog(String title, String what, Validator validator, Act act) {
        super(title, t("closing.motion.send"), Form.class, validator);
        this.act = act;
        explain(what);
        var reason = new TextArea(t("closing.motion.reason"));
        reason.setWidthFull();
        reason.setMinRows(3);
        reason.setHelperText(t("closing.motion.reason.help"));
        var lastDay = Days.field("consent.submit.lastDay", null);
        lastDay.setHelperText(t("consent.submit.lastDay.help"));
        show(reason, lastDay);
        required(reason, "reason");
        optional(lastDay, "lastDay");
    }

    @Override
    protected void carryOut(Form form) {
        act.with(key(), form);
    }
}
