package no.mandat.web.election;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.textfield.TextArea;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.Optional;
import no.mandat.web.approval.ApprovalNavigation;
import no.mandat.web.shared.Days;
import no.mandat.web.shared.Fixed;
import no.mandat.web.shared.FormDialog;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.election.AskToConfirm;
import no.mandat.workflow.election.ConfirmationForm;
import no.mandat.workflow.election.ElectionDetails;
import no.mandat.workflow.election.ElectionService;

/** Puts the choice of the group to the board. */
final class ConfirmationDialog extends FormDialog<ConfirmationForm> {

    private static final long serialVersionUID = 1L;

    private final transient ElectionDetails election;
    private final transient ElectionService service;

    ConfirmationDialog(ElectionDetails election, ElectionService service, LocalDate today, Validator validator) {
        super(t("election.confirm.title"), t("election.confirm"), ConfirmationForm.class, validator);
        this.election = election;
        this.service = service;
        explain(t("election.confirm.text", election.chosen()));
        var note = new TextArea(t("election.confirm.note"));
        note.setHelperText(t("election.confirm.note.help"));
        note.setWidthFull();
        note.setMinRows(3);
        var from = Days.field("election.fromDay", today);
        from.setHelperText(t("election.fromDay.help"));
        var lastDay = Days.field("resolution.submit.lastDay", null);
        lastDay.setHelperText(t("resolution.submit.lastDay.help"));
        show(from, note, lastDay);
        required(new Fixed<>(Optional.of(Say.words().tag())), "language");
        optional(note, "note");
        required(from, "fromDay");
        optional(lastDay, "lastDay");
        from.focus();
    }

    @Override
    protected void carryOut(ConfirmationForm form) {
        var round = service.askToConfirm(new AskToConfirm(key(), election.id(), form));
        Toast.done(t("election.confirmationAsked"));
        ApprovalNavigation.open(election.mandate(), round);
    }
}
