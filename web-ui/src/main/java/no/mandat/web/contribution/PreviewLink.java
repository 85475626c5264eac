package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Paragraph;
import no.mandat.workflow.contribution.CallDetails;

/** Leads to the form of a call as whoever answers it will see it, in a window of its own. */
final class PreviewLink extends Paragraph {

    private static final long serialVersionUID = 1L;

    PreviewLink(CallDetails call) {
        var link = new Anchor(
                CallNavigation.preview(call.mandate(), call.id(), call.audience()),
                t("call.preview"),
                AnchorTarget.BLANK);
        link.setRouterIgnore(true);
        add(link);
        addClassName("call-where");
    }
}
