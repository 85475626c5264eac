package no.mandat.web.study;

import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import no.mandat.web.shared.Days;
import no.mandat.web.shared.FormDialog;
import org.jspecify.annotations.Nullable;

/** Asks for the day on which something was done, or is expected. */
final class DayDialog extends FormDialog<DayDialog.Said> {

    private static final long serialVersionUID = 1L;

    private final transient Act act;

    /** What is done with the day. */
    @FunctionalInterface
    interface Act {
        void with(UUID key, LocalDate day);
    }

    /** What must be filled in. Public, as the fields write it by its constructor. */
    public record Said(@NotNull(message = "rule.required") LocalDate day) {}

    /** @param label the key of what the day is called */
    DayDialog(String title, String button, String label, @Nullable LocalDate usual, Validator validator, Act act) {
        super(title, button, Said.class, validator);
        this.act = act;
        var day = Days.field(label, usual);
        show(day);
        required(day, "day");
        day.focus();
    }

    @Override
    protected void carryOut(Said said) {
        act.with(key(), said.day());
    }
}
