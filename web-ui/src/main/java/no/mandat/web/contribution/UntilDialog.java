package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import no.mandat.web.shared.FormDialog;
import no.mandat.web.shared.InstantField;
import no.mandat.workflow.shared.Reason;

/** Asks until when a call is to take contributions, and why. */
final class UntilDialog extends FormDialog<UntilDialog.Form> {

    private static final long serialVersionUID = 1L;

    private final transient Act act;

    /** What is filled in. */
    public record Form(
            @NotNull(message = "rule.required") Instant closesAt,
            @Reason String reason) {}

    /** What is done with it. */
    interface Act {

        /** Does it; a refusal is shown in the dialog. */
        void with(UUID key, Form form);
    }

    /** @param words the beginning of the keys of its title, text and button */
    UntilDialog(String words, ZoneId zone, Validator validator, Act act) {
        this(words, t(words + ".text"), zone, validator, act);
    }

    /** @param words the beginning of the keys of its title and button */
    UntilDialog(String words, String text, ZoneId zone, Validator validator, Act act) {
        super(t(words + ".title"), t(words), Form.class, validator);
        this.act = act;
        explain(text);
        var closesAt = new InstantField(t("call.form.closesAt"), LocalTime.of(23, 59), zone);
        var reason = new ReasonArea();
        show(closesAt, reason);
        required(closesAt, "closesAt");
        required(reason, "reason");
    }

    @Override
    protected void carryOut(Form form) {
        act.with(key(), form);
    }
}
