package no.mandat.web.consent;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import jakarta.validation.Validator;
import java.util.UUID;
import no.mandat.web.shared.Days;
import no.mandat.web.shared.FormDialog;
import no.mandat.workflow.consent.AmendmentForm;
import org.jspecify.annotations.Nullable;

/** What is said about an amendment: what it is called, why, and from when it is to hold. */
public final class AmendmentDialog extends FormDialog<AmendmentForm> {

    private static final long serialVersionUID = 1L;

    private final transient Act act;

    /** Carries it out; a refusal is shown in the dialog. */
    @FunctionalInterface
    public interface Act {
        /** Does it. */
        void with(UUID key, AmendmentForm form);
    }

    /** @param now what is said about it so far; none for a new one */
    public AmendmentDialog(@Nullable AmendmentForm now, Validator validator, Act act) {
        super(
                t(now == null ? "amendment.new.title" : "amendment.edit.title"),
                t(now == null ? "amendment.new.begin" : "amendment.edit.save"),
                AmendmentForm.class,
                validator);
        this.act = act;
        if (now == null) {
            explain(t("amendment.new.text"));
        }
        var title = new TextField(t("amendment.form.title"));
        title.setWidthFull();
        title.setHelperText(t("amendment.form.title.help"));
        var reason = new TextArea(t("amendment.form.reason"));
        reason.setWidthFull();
        reason.setMinRows(3);
        reason.setHelperText(t("amendment.form.reason.help"));
        var from = Days.field("amendment.form.from", null);
        from.setHelperText(t("amendment.form.from.help"));
        show(title, reason, from);
        required(title, "title");
        required(reason, "reason");
        optional(from, "inForceFrom");
        if (now != null) {
            title.setValue(now.title());
            reason.setValue(now.reason());
            from.setValue(now.inForceFrom());
        }
    }

    @Override
    protected void carryOut(AmendmentForm form) {
        act.with(key(), form);
    }
}
