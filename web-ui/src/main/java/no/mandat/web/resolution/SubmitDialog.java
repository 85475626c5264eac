package no.mandat.web.resolution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.checkbox.Checkbox;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import no.mandat.domain.shared.RoundId;
import no.mandat.web.approval.StandInField;
import no.mandat.web.shared.Days;
import no.mandat.web.shared.FormDialog;
import no.mandat.workflow.approval.RoundSettings;
import no.mandat.workflow.approval.StandIn;
import no.mandat.workflow.resolution.ResolutionDetails;
import no.mandat.workflow.resolution.ResolutionService;
import no.mandat.workflow.resolution.SubmitResolution;
import org.jspecify.annotations.Nullable;

/** Puts a resolution to its body: until when, by which rule, and which deputies vote in a member's place. */
final class SubmitDialog extends FormDialog<SubmitDialog.Form> {

    private static final long serialVersionUID = 1L;

    private final transient ResolutionDetails resolution;
    private final transient ResolutionService service;
    private final transient Consumer<RoundId> done;

    /** What may be chosen; no last day means the usual time. */
    public record Form(
            @Nullable LocalDate lastDay,
            boolean objectionsBlock,
            boolean silenceApproves,
            boolean secret,
            Set<StandIn> absent) {}

    SubmitDialog(
            ResolutionDetails resolution,
            List<StandIn> standIns,
            ResolutionService service,
            Validator validator,
            Consumer<RoundId> done) {
        super(t("resolution.submit.title"), t("resolution.submit"), Form.class, validator);
        this.resolution = resolution;
        this.service = service;
        this.done = done;
        explain(t("resolution.submit.text", resolution.bodyName()));
        var lastDay = Days.field("resolution.submit.lastDay", null);
        lastDay.setHelperText(t("resolution.submit.lastDay.help"));
        var block = new Checkbox(t("resolution.submit.block"), true);
        var silence = new Checkbox(t("resolution.submit.silence"));
        var secret = new Checkbox(t("resolution.submit.secret"));
        secret.setHelperText(t("resolution.submit.secret.help"));
        var absent = new StandInField(standIns);
        show(lastDay, absent, block, silence, secret);
        optional(absent, "absent");
        optional(lastDay, "lastDay");
        optional(block, "objectionsBlock");
        optional(silence, "silenceApproves");
        optional(secret, "secret");
    }

    @Override
    protected void carryOut(Form form) {
        var settings = new RoundSettings(
                form.lastDay(),
                form.objectionsBlock(),
                form.silenceApproves(),
                form.secret(),
                StandInField.absent(form.absent()));
        done.accept(service.submit(new SubmitResolution(key(), resolution.id(), resolution.version(), settings)));
    }
}
