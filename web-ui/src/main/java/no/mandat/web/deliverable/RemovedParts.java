package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.UUID;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.deliverable.OutlineDetails;
import no.mandat.workflow.deliverable.RecommendationRow;
import no.mandat.workflow.deliverable.RestoreRecommendation;
import no.mandat.workflow.deliverable.RestoreSection;
import no.mandat.workflow.deliverable.SectionRow;

/** What was taken out of a text, and can be put back. Not there where nothing was. */
final class RemovedParts extends Details {

    private static final long serialVersionUID = 1L;

    private final transient Runnable changed;

    RemovedParts(OutlineDetails outline, DeliverableDesk desk, Runnable changed) {
        this.changed = changed;
        addClassName("removed-parts");
        var sections = outline.sections().stream().filter(SectionRow::removed).toList();
        var recommendations = outline.recommendations().stream()
                .filter(RecommendationRow::removed)
                .toList();
        setSummaryText(t("deliverable.removed", sections.size() + recommendations.size()));
        setVisible(!sections.isEmpty() || !recommendations.isEmpty());
        var list = new UnorderedList();
        sections.forEach(row -> list.add(item(
                row.form().title(), () -> desk.sections().restore(new RestoreSection(UUID.randomUUID(), row.id())))));
        recommendations.forEach(row -> list.add(item(row.form().text(), () -> desk.recommendations()
                .restore(new RestoreRecommendation(UUID.randomUUID(), row.id())))));
        add(list);
    }

    private ListItem item(String name, Runnable restore) {
        var button = new Button(t("section.restore"), click -> {
            try {
                restore.run();
            } catch (RefusedException e) {
                Toast.refused(e.refusal());
            }
            changed.run();
        });
        button.setAriaLabel(t("section.restore.named", name));
        button.addThemeVariants(ButtonVariant.SMALL);
        return new ListItem(new Span(name), button);
    }
}
