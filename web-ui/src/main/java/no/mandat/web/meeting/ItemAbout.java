package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.document.Openness;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.contribution.AskedClauses;
import no.mandat.web.deliverable.DeliverableNavigation;
import no.mandat.web.document.DocumentNavigation;
import no.mandat.web.shared.Say;
import no.mandat.workflow.mandate.ClauseText;
import no.mandat.workflow.meeting.ItemDeliverable;
import no.mandat.workflow.meeting.ItemRow;
import no.mandat.workflow.meeting.PaperRow;

/** What an item is about, and what is read for it. */
record ItemAbout(MandateId mandate, ClauseText clauses) {

    List<Component> of(ItemRow row) {
        List<Component> about = new ArrayList<>();
        new AskedClauses(mandate, clauses).numbers(row.clauses()).ifPresent(about::add);
        Optional.ofNullable(row.deliverable()).map(this::deliverable).ifPresent(about::add);
        if (!row.papers().isEmpty()) {
            var papers = new UnorderedList();
            papers.addClassName("agenda-papers");
            papers.getElement().setAttribute("aria-label", t("agenda.papers.of", row.title()));
            row.papers().forEach(paper -> papers.add(paper(paper)));
            about.add(papers);
        }
        if (row.classification().openness() == Openness.EXEMPT) {
            about.add(new Div(Say.sentence(t(Openness.EXEMPT))));
        }
        return about;
    }

    private Div deliverable(ItemDeliverable one) {
        var title = one.title();
        var about = new Div();
        about.addClassName("agenda-deliverable");
        if (title == null) {
            about.setText(t("agenda.deliverable.hidden"));
        } else {
            about.add(DeliverableNavigation.link(mandate, one.id(), t("agenda.deliverable.about", title)));
        }
        return about;
    }

    private ListItem paper(PaperRow paper) {
        var title = paper.title();
        var item = new ListItem(
                title == null
                        ? new Span(t("agenda.paper.hidden"))
                        : DocumentNavigation.link(mandate, paper.document(), title));
        if (paper.fresh()) {
            var fresh = new Span(t("agenda.paper.fresh"));
            fresh.addClassName("agenda-fresh");
            item.add(fresh);
        }
        return item;
    }
}
