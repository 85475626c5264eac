package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.checkbox.Checkbox;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.web.approval.StandInField;
import no.mandat.web.shared.Days;
import no.mandat.web.shared.FormDialog;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.approval.StandIn;
import no.mandat.workflow.meeting.AskAtMeeting;
import no.mandat.workflow.meeting.ItemDeliverable;
import no.mandat.workflow.meeting.ItemRow;
import org.jspecify.annotations.Nullable;

/** Asks those who meet about the deliverable of an item: until when, and which deputies vote in a member's place. */
final class AskAtMeetingDialog extends FormDialog<AskAtMeetingDialog.Form> {

    private static final long serialVersionUID = 1L;

    private final AgendaItemId item;
    private final transient HoldDesk desk;

    /** What may be chosen; no last day means the usual time. Public, as the fields write it by its constructor. */
    public record Form(@Nullable LocalDate lastDay, boolean thatDay, Set<StandIn> absent) {}

    AskAtMeetingDialog(ItemRow row, HoldDesk desk) {
        super(t("round.deliverable"), t("round.deliverable"), Form.class, desk.validator());
        this.item = row.id();
        this.desk = desk;
        explain(t(
                "round.deliverable.text",
                Optional.ofNullable(row.deliverable())
                        .map(ItemDeliverable::title)
                        .orElse(row.title())));
        var lastDay = Days.field("resolution.submit.lastDay", null);
        lastDay.setHelperText(t("resolution.submit.lastDay.help"));
        var thatDay = new Checkbox(t("round.offer.thatDay"));
        thatDay.addValueChangeListener(change -> lastDay.setEnabled(!change.getValue()));
        var absent = new StandInField(desk.items().deliverables().standIns(item));
        show(thatDay, lastDay, absent);
        optional(thatDay, "thatDay");
        optional(lastDay, "lastDay");
        optional(absent, "absent");
    }

    @Override
    protected void carryOut(Form form) {
        var ignored = desk.items()
                .deliverables()
                .ask(new AskAtMeeting(key(), item, form.lastDay(), form.thatDay(), StandInField.absent(form.absent())));
        Toast.done(t("round.deliverable.done"));
        desk.refresh().run();
    }
}
