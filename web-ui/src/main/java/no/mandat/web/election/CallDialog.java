package no.mandat.web.election;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.textfield.TextField;
import jakarta.validation.Validator;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.shared.Days;
import no.mandat.web.shared.FormDialog;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.election.CallElection;
import no.mandat.workflow.election.ElectionForm;
import no.mandat.workflow.election.ElectionService;

/** Asks the group for candidates. */
final class CallDialog extends FormDialog<ElectionForm> {

    private static final long serialVersionUID = 1L;

    private final transient MandateId mandate;
    private final transient ElectionService service;

    CallDialog(MandateId mandate, ElectionService service, Validator validator) {
        super(t("election.call.title"), t("election.call.save"), ElectionForm.class, validator);
        this.mandate = mandate;
        this.service = service;
        explain(t("election.call.text"));
        var title = new TextField(t("election.name"));
        title.setWidthFull();
        title.setValue(t("election.name.usual"));
        var lastDay = Days.field("election.lastProposalDay", null);
        show(title, lastDay);
        required(title, "title");
        required(lastDay, "lastDay");
        lastDay.focus();
    }

    @Override
    protected void carryOut(ElectionForm form) {
        var election = service.call(new CallElection(key(), mandate, form));
        Toast.done(t("election.called"));
        ElectionNavigation.open(mandate, election);
    }
}
