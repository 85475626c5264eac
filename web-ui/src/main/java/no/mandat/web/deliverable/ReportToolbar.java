package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import no.mandat.workflow.deliverable.DeliverableDetails;
import no.mandat.workflow.deliverable.RevisionRow;

/** Which revision of a text is shown, and from which other its changes. Not there where there is nothing to choose. */
final class ReportToolbar extends Div {

    private static final long serialVersionUID = 1L;

    ReportToolbar(DeliverableDetails deliverable, DeliverableNavigation.Shown shown) {
        addClassName("report-toolbar");
        List<Integer> revisions =
                deliverable.revisions().stream().map(RevisionRow::number).toList();
        setVisible(revisions.size() > (deliverable.showsDraft() ? 0 : 1));
        List<Integer> texts = new ArrayList<>(revisions);
        if (deliverable.showsDraft()) {
            texts.addFirst(0);
        }
        int current = shown.revision() == 0 && !deliverable.showsDraft() ? deliverable.revision() : shown.revision();
        var which = select(t("deliverable.shown"), texts, current);
        which.setItemLabelGenerator(
                number -> number == 0 ? t("deliverable.shown.working") : t("deliverable.shown.revision", number));
        which.addValueChangeListener(change -> go(deliverable, change.getValue(), 0));
        List<Integer> before = new ArrayList<>(revisions.stream()
                .filter(number -> current == 0 || number < current)
                .toList());
        before.addFirst(0);
        var since = select(t("deliverable.since"), before, before.contains(shown.since()) ? shown.since() : 0);
        since.setItemLabelGenerator(
                number -> number == 0 ? t("deliverable.since.none") : t("deliverable.since.revision", number));
        since.addValueChangeListener(change -> go(deliverable, current, change.getValue()));
        since.setVisible(before.size() > 1);
        add(which, since);
    }

    private static Select<Integer> select(String label, List<Integer> numbers, int chosen) {
        var select = new Select<Integer>();
        select.setLabel(label);
        select.setItems(numbers);
        select.setValue(chosen);
        return select;
    }

    private static void go(DeliverableDetails deliverable, int revision, int since) {
        boolean last = !deliverable.showsDraft() && revision == deliverable.revision();
        UI.getCurrent()
                .navigate(DeliverableNavigation.address(
                        deliverable.mandate(),
                        deliverable.id(),
                        new DeliverableNavigation.Shown(last ? 0 : revision, since)));
    }
}
