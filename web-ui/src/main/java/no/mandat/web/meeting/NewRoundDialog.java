package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextArea;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.web.shared.Days;
import no.mandat.web.shared.FormDialog;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.approval.RoundSettings;
import no.mandat.workflow.meeting.ItemRow;
import no.mandat.workflow.meeting.PutItemToNewRound;
import org.jspecify.annotations.Nullable;

/** Asks what is proposed under an item, and until when the body takes positions on it. */
final class NewRoundDialog extends FormDialog<NewRoundDialog.Form> {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 100_000;

    private final AgendaItemId item;
    private final transient HoldDesk desk;

    /** What is put to the body; no last day means the usual time. Public, as the fields write it by its constructor. */
    public record Form(
            @NotBlank(message = "rule.required") @Size(max = LONGEST, message = "rule.tooLong") String text,

            @Nullable LocalDate lastDay,
            boolean thatDay) {}

    /** @param proposal what stands in the field for it */
    NewRoundDialog(ItemRow row, String proposal, HoldDesk desk) {
        super(t("round.offer"), t("round.offer.send"), Form.class, desk.validator());
        this.item = row.id();
        this.desk = desk;
        explain(t("round.offer.text", row.title()));
        var text = new TextArea(t("round.offer.proposal"));
        text.setMaxLength(LONGEST);
        text.setMinRows(4);
        text.setWidthFull();
        text.setValue(proposal);
        var lastDay = Days.field("resolution.submit.lastDay", null);
        lastDay.setHelperText(t("resolution.submit.lastDay.help"));
        var thatDay = new Checkbox(t("round.offer.thatDay"));
        thatDay.addValueChangeListener(change -> lastDay.setEnabled(!change.getValue()));
        show(text, thatDay, lastDay);
        required(text, "text");
        optional(thatDay, "thatDay");
        optional(lastDay, "lastDay");
        text.focus();
    }

    @Override
    protected void carryOut(Form form) {
        var settings = RoundSettings.usual().until(form.lastDay());
        var ignored = desk.items()
                .rounds()
                .open(new PutItemToNewRound(key(), item, form.text().strip(), settings, form.thatDay()));
        Toast.done(t("round.offer.done"));
        desk.refresh().run();
    }
}
