package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.deliverable.DeliverableAction;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.deliverable.DeliverableDetails;
import no.mandat.workflow.deliverable.TakeFigures;

/** Takes the figures of a progress report anew, and says what it may want to tell of as risks. */
final class FiguresAction {

    private FiguresAction() {}

    /** Whether the figures of it can be taken by whoever looks. */
    static boolean isOffered(DeliverableDetails deliverable) {
        return deliverable.form().kind() == DeliverableKind.PROGRESS_REPORT
                && deliverable.actions().contains(DeliverableAction.EDIT);
    }

    static void take(DeliverableDetails deliverable, DeliverableDesk desk, Runnable changed) {
        List<String> risks;
        try {
            risks = desk.service()
                    .takeFigures(new TakeFigures(UUID.randomUUID(), deliverable.id(), deliverable.version()));
        } catch (RefusedException e) {
            Toast.refused(e.refusal());
            return;
        }
        Toast.done(t("deliverable.figures.taken"));
        changed.run();
        if (!risks.isEmpty()) {
            suggest(risks);
        }
    }

    private static void suggest(List<String> risks) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(t("deliverable.figures.risks"));
        var list = new UnorderedList();
        risks.forEach(risk -> list.add(new ListItem(risk)));
        dialog.add(new Paragraph(t("deliverable.figures.risks.lead")), list);
        dialog.getFooter().add(new Button(t("deliverable.figures.risks.close"), click -> dialog.close()));
        dialog.open();
    }
}
