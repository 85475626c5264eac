package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.approval.ApprovalNavigation;
import no.mandat.web.shared.Say;
import no.mandat.workflow.approval.Objections;
import no.mandat.workflow.deliverable.DeliverableDetails.Returned;

/** Who returned the text, and why: what is written next answers that. */
final class ReturnedNote extends Section {

    private static final long serialVersionUID = 1L;
    private static final String HEADING = "returned";

    ReturnedNote(MandateId mandate, Returned returned) {
        addClassNames("card", "returned-note");
        getElement().setAttribute("aria-labelledby", HEADING);
        var heading = new H2(t("deliverable.returned", Say.sentence(t(returned.asked())), returned.revision()));
        heading.setId(HEADING);
        add(heading);
        if (returned.objections().isEmpty()) {
            add(new Paragraph(t("deliverable.returned.short")));
        }
        returned.objections().forEach(objection -> add(said(objection)));
        var round = returned.round();
        if (round != null) {
            add(new Div(ApprovalNavigation.link(mandate, round, t("deliverable.step.round"))));
        }
    }

    private static Paragraph said(Objections.Objection objection) {
        var name = new Span(objection.name());
        name.addClassName("objector");
        var wayOut = new Span(t("deliverable.objection.wayOut", objection.wayOut()));
        wayOut.addClassName("way-out");
        return new Paragraph(name, new Span(": " + objection.reason() + " "), wayOut);
    }
}
