package no.mandat.web.approval;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.Consumer;
import no.mandat.domain.approval.PositionKind;
import no.mandat.web.shared.FormDialog;
import no.mandat.workflow.approval.AtMeeting.PresentVoter;
import no.mandat.workflow.approval.MeetingPositions;
import no.mandat.workflow.approval.PresentVoters.Held;
import no.mandat.workflow.approval.RecordPosition;
import no.mandat.workflow.approval.RoundDetails;
import org.jspecify.annotations.Nullable;

/** Notes what a voter who is in the meeting says there. */
final class RecordDialog extends FormDialog<RecordDialog.Form> {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 4000;

    private final transient RoundDetails round;
    private final transient Held held;
    private final transient MeetingPositions service;
    private final transient Consumer<String> done;
    private final TextArea reason = text();
    private final TextArea wayOut = text();

    /** Whose position, and which. */
    public record Form(
            @NotNull(message = "rule.required") PresentVoter voter,
            @NotNull(message = "rule.required") PositionKind kind,

            @Nullable @Size(max = MOST, message = "rule.tooLong") String reason,

            @Nullable @Size(max = MOST, message = "rule.tooLong") String wayOut) {}

    RecordDialog(
            RoundDetails round,
            Held held,
            List<PresentVoter> there,
            MeetingPositions service,
            Validator validator,
            Consumer<String> done) {
        super(t("inMeeting.record.title", held.number()), t("inMeeting.record.confirm"), Form.class, validator);
        this.round = round;
        this.held = held;
        this.service = service;
        this.done = done;
        explain(t("inMeeting.record.text"));
        var voter = new Select<PresentVoter>();
        voter.setLabel(t("inMeeting.record.voter"));
        voter.setItems(there);
        voter.setItemLabelGenerator(PresentVoter::name);
        voter.setWidthFull();
        var kind = new Select<PositionKind>();
        kind.setLabel(t("inMeeting.record.kind"));
        // That one is partial one says oneself.
        kind.setItems(round.kind().positions().stream()
                .filter(one -> one != PositionKind.RECUSE)
                .toList());
        kind.setItemLabelGenerator(one -> PositionPanel.name(one, round.kind()));
        kind.setWidthFull();
        wayOut.setLabel(t("decide.wayOut"));
        kind.addValueChangeListener(change -> adapt(change.getValue()));
        adapt(null);
        show(voter, kind, reason, wayOut);
        required(voter, "voter");
        required(kind, "kind");
        optional(reason, "reason");
        optional(wayOut, "wayOut");
        voter.focus();
    }

    private static TextArea text() {
        var text = new TextArea();
        text.setWidthFull();
        text.setMinRows(3);
        text.setMaxLength(MOST);
        text.setRequiredIndicatorVisible(true);
        return text;
    }

    /** Asks only for what belongs to the chosen position. */
    private void adapt(@Nullable PositionKind kind) {
        reason.setVisible(kind != null && kind.needsReason());
        reason.setLabel(t(kind == PositionKind.APPROVE_WITH_REMARKS ? "decide.remark" : "decide.reason"));
        wayOut.setVisible(kind != null && kind.needsWayOut());
    }

    @Override
    protected void carryOut(Form form) {
        service.record(new RecordPosition(
                key(),
                round.id(),
                form.voter().id(),
                form.kind(),
                form.kind().needsReason() ? form.reason() : null,
                form.kind().needsWayOut() ? form.wayOut() : null,
                held.id()));
        done.accept(t("inMeeting.recorded", form.voter().name()));
    }
}
