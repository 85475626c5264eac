package no.mandat.web.frame;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import no.mandat.web.mandate.MandateNavigation;
import no.mandat.workflow.mandate.MandateDetails;

/** The way to the page: all mandates, who gave this one, the mandate. */
final class Crumbs extends Nav {

    private static final long serialVersionUID = 1L;

    Crumbs() {
        addClassName("crumbs");
    }

    void show(Optional<MandateDetails> open) {
        removeAll();
        setVisible(open.isPresent());
        setAriaLabel(t("app.crumbs"));
        open.ifPresent(mandate -> add(new OrderedList(
                crumb(MandateNavigation.listLink(t("nav.mandates"))),
                crumb(new Span(mandate.board())),
                crumb(MandateNavigation.link(mandate.id(), mandate.shortName())))));
    }

    private static ListItem crumb(Component step) {
        return new ListItem(step);
    }
}
