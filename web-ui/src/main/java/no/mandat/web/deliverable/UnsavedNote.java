package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.shared.SectionId;
import no.mandat.web.shared.InAppLink;
import no.mandat.workflow.deliverable.DeliverableDetails;

/** In which sections one has typed something that isn't saved, and the way there. */
final class UnsavedNote extends Section {

    private static final long serialVersionUID = 1L;
    private static final String HEADING = "unsaved";

    /** @param sections not empty */
    UnsavedNote(DeliverableDetails deliverable, ReportContent content, List<SectionId> sections) {
        addClassNames("card", "unsaved-note");
        getElement().setAttribute("aria-labelledby", HEADING);
        var heading = new H2(t("write.unsaved.title"));
        heading.setId(HEADING);
        var titles = content.sections().stream()
                .collect(Collectors.toMap(ReportContent.Section::id, ReportContent.Section::title));
        var list = new UnorderedList();
        sections.forEach(section -> list.add(new ListItem(new InAppLink(
                DeliverableNavigation.writing(deliverable.mandate(), deliverable.id(), section),
                titles.getOrDefault(section, t("write.unsaved.gone"))))));
        add(heading, new Paragraph(t("write.unsaved.text")), list);
    }
}
