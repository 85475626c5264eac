package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import no.mandat.domain.meeting.ItemKind;
import no.mandat.web.shared.FormDialog;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.meeting.ItemForm;
import no.mandat.workflow.meeting.MeetingDetails;
import no.mandat.workflow.meeting.ProposeItem;
import no.mandat.workflow.shared.OneLine;

/** The leader wants something on the agenda. */
final class ProposeDialog extends FormDialog<ProposeDialog.Wish> {

    private static final long serialVersionUID = 1L;

    private final transient MeetingDetails meeting;
    private final transient MeetingDesk desk;
    private final transient Runnable changed;

    /**
     * What is asked for; the secretariat fills in the rest. Public, as the fields write it by its constructor.
     *
     * @param minutes how many are wished for it
     */
    public record Wish(
            @OneLine(max = 200) String title,
            @NotNull(message = "rule.required") ItemKind kind,

            @NotNull(message = "rule.required") @Min(value = 0, message = "rule.number") @Max(value = ItemForm.LONGEST, message = "rule.number") Integer minutes) {}

    ProposeDialog(MeetingDetails meeting, MeetingDesk desk, Runnable changed) {
        super(t("agenda.propose"), t("agenda.propose.send"), Wish.class, desk.validator());
        this.meeting = meeting;
        this.desk = desk;
        this.changed = changed;
        explain(t("agenda.propose.text"));
        var title = ItemForms.line();
        title.setLabel(t("agenda.title.label"));
        title.setWidthFull();
        var kind = ItemForms.kinds();
        kind.setLabel(t("agenda.kind.label"));
        var minutes = ItemForms.minutes();
        minutes.setLabel(t("agenda.minutes.label"));
        show(title, kind, minutes);
        required(title, "title");
        required(kind, "kind");
        required(minutes, "minutes");
        kind.setValue(ItemKind.DISCUSSION);
        minutes.setValue(ItemForms.USUAL_MINUTES);
        title.focus();
    }

    @Override
    protected void carryOut(Wish wish) {
        var form = ItemForm.of(wish.title().strip(), wish.kind(), wish.minutes());
        desk.agenda().propose(new ProposeItem(key(), meeting.id(), form));
        Toast.done(t("agenda.propose.done"));
        changed.run();
    }
}
