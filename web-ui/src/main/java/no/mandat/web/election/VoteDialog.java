package no.mandat.web.election;

import static no.mandat.web.shared.Say.t;

import jakarta.validation.Validator;
import java.time.LocalDate;
import no.mandat.domain.election.ElectionState;
import no.mandat.web.approval.ApprovalNavigation;
import no.mandat.web.shared.Days;
import no.mandat.web.shared.FormDialog;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.election.ElectionDetails;
import no.mandat.workflow.election.ElectionService;
import no.mandat.workflow.election.OpenVote;
import org.jspecify.annotations.Nullable;

/** Asks the group to choose: among those who stand, or among those who were tied. */
final class VoteDialog extends FormDialog<VoteDialog.Form> {

    private static final long serialVersionUID = 1L;

    private final transient ElectionDetails election;
    private final transient ElectionService service;

    /** Until when; no last day means the usual time. */
    public record Form(@Nullable LocalDate lastDay) {}

    VoteDialog(ElectionDetails election, ElectionService service, Validator validator) {
        super(t("election.vote.title"), t("election.vote"), Form.class, validator);
        this.election = election;
        this.service = service;
        explain(
                election.state() == ElectionState.TIED
                        ? t("election.vote.tied", String.join(", ", election.tied()))
                        : t("election.vote.text", election.standing()));
        var lastDay = Days.field("resolution.submit.lastDay", null);
        lastDay.setHelperText(t("resolution.submit.lastDay.help"));
        show(lastDay);
        optional(lastDay, "lastDay");
    }

    @Override
    protected void carryOut(Form form) {
        var round = service.openVote(new OpenVote(key(), election.id(), form.lastDay()));
        Toast.done(t("election.voteOpened"));
        ApprovalNavigation.open(election.mandate(), round);
    }
}
