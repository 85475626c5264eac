package no.mandat.web.election;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.select.Select;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import java.util.function.Consumer;
import no.mandat.web.shared.FormDialog;
import no.mandat.workflow.election.ElectionDetails;
import no.mandat.workflow.election.ElectionDetails.MemberRow;
import no.mandat.workflow.election.ElectionService;
import no.mandat.workflow.election.ProposeCandidate;

/** Proposes a member of the group. */
final class ProposeDialog extends FormDialog<ProposeDialog.Form> {

    private static final long serialVersionUID = 1L;

    private final transient ElectionDetails election;
    private final transient ElectionService service;
    private final transient Consumer<String> done;

    /** Whom. */
    public record Form(@NotNull(message = "rule.required") MemberRow member) {}

    ProposeDialog(ElectionDetails election, ElectionService service, Validator validator, Consumer<String> done) {
        super(t("election.propose.title"), t("election.propose"), Form.class, validator);
        this.election = election;
        this.service = service;
        this.done = done;
        explain(t("election.propose.text"));
        var member = new Select<MemberRow>();
        member.setLabel(t("election.candidate"));
        member.setItems(election.proposable());
        member.setItemLabelGenerator(MemberRow::name);
        member.setWidthFull();
        show(member);
        required(member, "member");
        member.focus();
    }

    @Override
    protected void carryOut(Form form) {
        service.propose(new ProposeCandidate(key(), election.id(), form.member().person()));
        done.accept(t("election.proposed", form.member().name()));
    }
}
