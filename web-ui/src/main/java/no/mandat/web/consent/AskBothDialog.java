package no.mandat.web.consent;

import static no.mandat.web.shared.Say.t;

import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.UUID;
import no.mandat.web.shared.Days;
import no.mandat.web.shared.FormDialog;
import org.jspecify.annotations.Nullable;

/** Puts a text to both bodies: what that means, and until when they may answer. */
public final class AskBothDialog extends FormDialog<AskBothDialog.Form> {

    private static final long serialVersionUID = 1L;

    private final transient Asking asking;

    /** What may be chosen; no last day means the usual time. */
    public record Form(@Nullable LocalDate lastDay) {}

    /** Asks both; a refusal is shown in the dialog. */
    @FunctionalInterface
    public interface Asking {
        /** Asks. */
        void ask(UUID key, @Nullable LocalDate lastDay);
    }

    /** @param what in words what is put to them, and what is fixed by it */
    public AskBothDialog(String title, String what, Validator validator, Asking asking) {
        super(title, t("consent.submit"), Form.class, validator);
        this.asking = asking;
        explain(what);
        var lastDay = Days.field("consent.submit.lastDay", null);
        lastDay.setHelperText(t("consent.submit.lastDay.help"));
        show(lastDay);
        optional(lastDay, "lastDay");
    }

    @Override
    protected void carryOut(Form form) {
        asking.ask(key(), form.lastDay());
    }
}
