package no.mandat.web.milestone;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import no.mandat.web.shared.RefusalLine;
import no.mandat.web.shared.Say;
import no.mandat.workflow.mandate.MandateFilter;
import no.mandat.workflow.mandate.MandateRow;
import no.mandat.workflow.mandate.MandateSort;
import no.mandat.workflow.milestone.AddUsualPlan;
import no.mandat.workflow.milestone.CopyPlan;
import no.mandat.workflow.milestone.PlanAdded;
import no.mandat.workflow.milestone.PlannedRow;
import no.mandat.workflow.shared.Seek;

/** Adds several milestones at once, the usual course or another mandate's, after showing what would come and what wouldn't fit. */
final class AddPlanDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient PlanDesk desk;
    private final Div preview = new Div();
    private final RefusalLine refusal = new RefusalLine();
    private final Button add = new Button("", click -> confirm());
    private final UUID key = UUID.randomUUID();

    @SuppressWarnings("NullAway.Init") // there before the button can be pressed
    private transient Supplier<PlanAdded> act;

    private AddPlanDialog(String title, String text, PlanDesk desk) {
        this.desk = desk;
        setHeaderTitle(title);
        setWidth("min(560px, 100vw - 32px)");
        var about = new Paragraph(text);
        about.addClassName("dialog-text");
        preview.addClassName("plan-preview");
        preview.getElement().setAttribute("aria-live", "polite");
        add(about, preview, refusal);
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.setEnabled(false);
        add.setText(t("plan.add"));
        getFooter().add(new Button(t("dialog.cancel"), click -> close()), add);
    }

    /** The usual course of an expert group. */
    static AddPlanDialog usual(PlanDesk desk) {
        var dialog = new AddPlanDialog(t("plan.usual.title"), text("plan.usual.text", desk), desk);
        var sources = desk.parts().sources();
        var language = Say.words().tag();
        dialog.show(
                () -> sources.previewUsual(desk.mandate(), language),
                () -> sources.addUsual(new AddUsualPlan(dialog.key, desk.mandate(), language)));
        return dialog;
    }

    /** That of another mandate, which is chosen first. */
    static AddPlanDialog copy(PlanDesk desk) {
        var dialog = new AddPlanDialog(t("plan.copy.title"), text("plan.copy.text", desk), desk);
        var sources = desk.parts().sources();
        var from = new ComboBox<MandateRow>(t("plan.copy.from"));
        from.setItemLabelGenerator(MandateRow::title);
        from.setWidthFull();
        from.setItems(query -> desk
                .parts()
                .mandates()
                .page(
                        new MandateFilter(query.getFilter().orElse(""), Set.of()),
                        MandateSort.TITLE,
                        false,
                        new Seek(null, false, query.getOffset(), query.getLimit()))
                .stream()
                .filter(row -> !row.id().equals(desk.mandate())));
        from.addValueChangeListener(change -> {
            var chosen = change.getValue();
            if (chosen != null) {
                dialog.show(
                        () -> sources.previewCopy(desk.mandate(), chosen.id()),
                        () -> sources.copy(new CopyPlan(dialog.key, desk.mandate(), chosen.id())));
            }
        });
        dialog.addComponentAtIndex(1, from);
        from.focus();
        return dialog;
    }

    private static String text(String key, PlanDesk desk) {
        return desk.plan().details().first() == null ? t(key) + " " + t("plan.add.fromToday") : t(key);
    }

    private void show(Supplier<List<PlannedRow>> look, Supplier<PlanAdded> how) {
        act = how;
        preview.removeAll();
        add.setEnabled(false);
        refusal.attempt(() -> {
            var rows = look.get();
            long fits = rows.stream().filter(PlannedRow::fits).count();
            add.setEnabled(fits > 0);
            preview.add(new Paragraph(t("plan.preview.count", fits, rows.size() - fits)));
            var list = new UnorderedList();
            // What scrolls is reached by keyboard.
            list.getElement().setAttribute("tabindex", "0");
            rows.forEach(row -> list.add(item(row)));
            preview.add(list);
        });
    }

    private static ListItem item(PlannedRow row) {
        var day = new Span(Say.dates().due(row.due(), row.wholeMonth()));
        day.addClassName("plan-day");
        var item = new ListItem(new Span(row.title()), day);
        if (!row.fits()) {
            item.addClassName("left-out");
            item.add(new Span(t("plan.preview.outside")));
        }
        return item;
    }

    private void confirm() {
        refusal.attempt(() -> {
            var added = act.get();
            close();
            desk.done(
                    added.skipped().isEmpty()
                            ? t("plan.preview.done", added.added())
                            : t(
                                    "plan.preview.doneBut",
                                    added.added(),
                                    Say.words().list(added.skipped())));
        });
    }
}
