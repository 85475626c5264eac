package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.combobox.ComboBox;
import jakarta.validation.constraints.NotNull;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.web.shared.FormDialog;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.meeting.ChoosableResolution;
import no.mandat.workflow.meeting.ItemRow;
import no.mandat.workflow.meeting.PutItemToRound;

/** Asks by the round of which resolution an item is decided. */
final class ExistingRoundDialog extends FormDialog<ExistingRoundDialog.Form> {

    private static final long serialVersionUID = 1L;

    private final AgendaItemId item;
    private final transient HoldDesk desk;

    /** Which one. Public, as the field writes it by its constructor. */
    public record Form(@NotNull(message = "rule.required") ChoosableResolution resolution) {}

    ExistingRoundDialog(ItemRow row, HoldDesk desk) {
        super(t("round.existing"), t("round.existing.send"), Form.class, desk.validator());
        this.item = row.id();
        this.desk = desk;
        var choices = desk.items().rounds().choices(item);
        explain(t(choices.isEmpty() ? "round.existing.none" : "round.existing.text"));
        var resolution = new ComboBox<ChoosableResolution>(t("round.existing.label"));
        resolution.setItems(choices);
        resolution.setItemLabelGenerator(
                one -> t("round.existing.choice", String.valueOf(one.number()), one.title(), t(one.state())));
        resolution.setWidthFull();
        show(resolution);
        required(resolution, "resolution");
        resolution.focus();
    }

    @Override
    protected void carryOut(Form form) {
        desk.holding()
                .putToRound(new PutItemToRound(key(), item, form.resolution().id()));
        Toast.done(t("round.existing.done"));
        desk.refresh().run();
    }
}
