package no.mandat.web.consent;

import static no.mandat.web.shared.Say.t;

import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.shared.PersonId;
import no.mandat.web.approval.StandInField;
import no.mandat.web.shared.Days;
import no.mandat.web.shared.FormDialog;
import no.mandat.workflow.approval.StandIn;
import org.jspecify.annotations.Nullable;

/** Puts a text to both bodies: what that means, and until when they may answer. */
public final class AskBothDialog extends FormDialog<AskBothDialog.Form> {

    private static final long serialVersionUID = 1L;

    private final transient Asking asking;

    /** What may be chosen; no last day means the usual time. */
    public record Form(@Nullable LocalDate lastDay, Set<StandIn> absent) {}

    /** Asks both; a refusal is shown in the dialog. */
    @FunctionalInterface
    public interface Asking {
        /** Asks. */
        void ask(UUID key, @Nullable LocalDate lastDay, Set<PersonId> absent);
    }

    /**
     * @param what in words what is put to them, and what is fixed by it
     * @param standIns who could vote in a member's place
     */
    public AskBothDialog(String title, String what, List<StandIn> standIns, Validator validator, Asking asking) {
        super(title, t("consent.submit"), Form.class, validator);
        this.asking = asking;
        explain(what);
        var lastDay = Days.field("consent.submit.lastDay", null);
        lastDay.setHelperText(t("consent.submit.lastDay.help"));
        var absent = new StandInField(standIns);
        show(lastDay, absent);
        optional(lastDay, "lastDay");
        optional(absent, "absent");
    }

    @Override
    protected void carryOut(Form form) {
        asking.ask(key(), form.lastDay(), StandInField.absent(form.absent()));
    }
}
