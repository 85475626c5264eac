package no.mandat.web.study;

import static no.mandat.web.shared.Say.t;

import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import no.mandat.web.shared.Days;
import no.mandat.web.shared.FormDialog;

/** Asks when a study was ordered, and by when it is expected. */
final class CommissionDialog extends FormDialog<CommissionDialog.Said> {

    private static final long serialVersionUID = 1L;

    private final transient Act act;

    /** What is done with the days. */
    @FunctionalInterface
    interface Act {
        void with(UUID key, LocalDate day, LocalDate expected);
    }

    /** What must be filled in. Public, as the fields write it by its constructor. */
    public record Said(
            @NotNull(message = "rule.required") LocalDate day,
            @NotNull(message = "rule.required") LocalDate expected) {}

    CommissionDialog(LocalDate today, Validator validator, Act act) {
        super(t("studies.commission.title"), t("studies.action.COMMISSION"), Said.class, validator);
        this.act = act;
        var day = Days.field("studies.fact.commissionedOn", today);
        var expected = Days.field("studies.field.expected", null);
        expected.setHelperText(t("studies.field.expected.help"));
        show(day, expected);
        required(day, "day");
        required(expected, "expected");
        expected.focus();
    }

    @Override
    protected void carryOut(Said said) {
        act.with(key(), said.day(), said.expected());
    }
}
