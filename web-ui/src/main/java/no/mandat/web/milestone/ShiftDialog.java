package no.mandat.web.milestone;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.milestone.ShiftOutcome;
import no.mandat.domain.milestone.ShiftUnit;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.DateField;
import no.mandat.web.shared.Days;
import no.mandat.web.shared.RefusalLine;
import no.mandat.web.shared.Say;
import no.mandat.workflow.milestone.ShiftForm;
import no.mandat.workflow.milestone.ShiftPlan;
import no.mandat.workflow.milestone.ShiftPreview;
import no.mandat.workflow.milestone.ShiftRow;
import no.mandat.workflow.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;

/** Moves all milestones from a day on together, after showing what becomes of each: old and new date, what stays, what can't. */
final class ShiftDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 2000;
    private static final int USUAL_DAYS = 14;

    private final transient PlanDesk desk;
    private final DateField from = Days.field("plan.shift.from", null);
    private final IntegerField amount = new IntegerField(t("plan.shift.amount"));
    private final Select<ShiftUnit> unit = new Select<>();
    private final TextArea reason = new TextArea(t("plan.move.why"));
    private final Div table = new Div();
    private final RefusalLine refusal = new RefusalLine();
    private final Button go = new Button(t("plan.shift.confirm"), click -> confirm());
    private transient @Nullable ShiftPreview seen;

    ShiftDialog(PlanDesk desk) {
        this.desk = desk;
        setHeaderTitle(t("plan.shift.title"));
        setWidth("min(640px, 100vw - 32px)");
        setCloseOnOutsideClick(false);
        from.setValue(desk.plan().details().today());
        amount.setValue(USUAL_DAYS);
        amount.setStepButtonsVisible(true);
        amount.setHelperText(t("plan.shift.amount.help"));
        amount.setValueChangeMode(ValueChangeMode.LAZY);
        unit.setLabel(t("plan.shift.unit"));
        unit.setItems(ShiftUnit.values());
        unit.setItemLabelGenerator(Say::t);
        unit.setValue(ShiftUnit.DAYS);
        from.addValueChangeListener(change -> look());
        amount.addValueChangeListener(change -> look());
        unit.addValueChangeListener(change -> look());
        var by = new Div(from, amount, unit);
        by.addClassName("plan-shift");
        reason.setWidthFull();
        reason.setMaxLength(MOST);
        reason.setHelperText(t("plan.move.why.help"));
        reason.setVisible(desk.plan().details().adopted());
        table.addClassName("plan-preview");
        table.getElement().setAttribute("aria-live", "polite");
        var fields = new Div(by, table, reason);
        fields.addClassName("fields");
        add(fields, refusal);
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(t("dialog.cancel"), click -> close()), go);
        look();
        amount.focus();
    }

    private Optional<ShiftForm> form() {
        var day = from.getValue();
        var number = amount.getValue();
        return day == null || number == null
                ? Optional.empty()
                : Optional.of(new ShiftForm(day, number, unit.getValue(), reason.getValue()));
    }

    private void look() {
        refusal.clear();
        table.removeAll();
        seen = null;
        try {
            form().ifPresent(form -> show(desk.parts().shifts().preview(desk.mandate(), form)));
        } catch (RefusedException e) {
            refusal.say(Say.t(e.refusal()));
        }
        go.setEnabled(seen != null && seen.isPossible());
    }

    private void show(ShiftPreview preview) {
        seen = preview;
        if (preview.rows().isEmpty()) {
            table.add(new Paragraph(t("plan.shift.none")));
            return;
        }
        var list = new UnorderedList();
        // What scrolls is reached by keyboard.
        list.getElement().setAttribute("tabindex", "0");
        preview.rows().forEach(row -> list.add(item(row)));
        table.add(list);
        if (preview.rows().stream().anyMatch(row -> row.outcome() == ShiftOutcome.OUTSIDE_PERIOD)) {
            var why = new Paragraph(t("plan.shift.outside"));
            why.addClassName("bad");
            table.add(why);
        }
    }

    private static ListItem item(ShiftRow row) {
        var dates = Say.dates();
        var old = dates.due(row.from(), row.fromWholeMonth());
        var day = new Span(
                row.outcome() == ShiftOutcome.STAYS_WITH_BOARD
                        ? old
                        : t("plan.shift.dates", old, dates.due(row.to(), row.toWholeMonth())));
        day.addClassName("plan-day");
        var item = new ListItem(new Span(row.title()), day);
        if (row.outcome() != ShiftOutcome.MOVES) {
            item.add(new Span(Say.sentence(t(row.outcome()))));
            item.addClassName(row.outcome() == ShiftOutcome.OUTSIDE_PERIOD ? "bad" : "left-out");
        }
        return item;
    }

    private void confirm() {
        var preview = seen;
        var form = form();
        if (preview == null || form.isEmpty()) {
            return;
        }
        if (desk.plan().details().adopted() && reason.getValue().isBlank()) {
            reason.setInvalid(true);
            reason.setErrorMessage(t("plan.move.why.missing"));
            reason.focus();
            return;
        }
        try {
            int moved = desk.parts()
                    .shifts()
                    .shift(new ShiftPlan(UUID.randomUUID(), desk.mandate(), preview.fingerprint(), form.get()));
            close();
            desk.done(t("plan.shift.done", moved));
        } catch (RefusedException e) {
            look();
            refusal.say(
                    e.refusal() instanceof SharedRefusal.ChangedMeanwhile
                            ? t("plan.shift.meanwhile")
                            : Say.t(e.refusal()));
        }
    }
}
