package no.mandat.web.communication;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.textfield.TextField;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;
import no.mandat.web.shared.FormDialog;
import no.mandat.web.shared.InstantField;
import no.mandat.workflow.shared.WebAddress;

/** Asks when an item went out, and where it can be seen. */
final class PublishDialog extends FormDialog<PublishDialog.Said> {

    private static final long serialVersionUID = 1L;

    private final transient Act act;

    /** What is done with what was filled in. */
    @FunctionalInterface
    interface Act {
        void with(UUID key, Instant when, String link);
    }

    /** What is filled in. Public, as the fields write it by its constructor. */
    public record Said(
            @NotNull(message = "rule.required") Instant when,
            @WebAddress(optional = true) String link) {}

    PublishDialog(Clock clock, Validator validator, Act act) {
        super(t("communication.publish.title"), t("communication.action.PUBLISH"), Said.class, validator);
        this.act = act;
        explain(t("communication.publish.text"));
        var when = new InstantField(t("communication.field.when"), LocalTime.NOON, clock.getZone());
        var link = new TextField(t("communication.field.link"));
        link.setHelperText(t("communication.field.link.help"));
        link.setWidthFull();
        show(when, link);
        required(when, "when");
        optional(link, "link");
        when.focus();
    }

    @Override
    protected void carryOut(Said said) {
        act.with(key(), said.when(), said.link());
    }
}
