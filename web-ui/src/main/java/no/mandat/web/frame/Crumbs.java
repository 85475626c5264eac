package no.mandat.web.frame;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import no.mandat.web.mandate.MandateNavigation;
import no.mandat.web.shared.MandatePage;

/** The way to the page: all mandates, who gave this one, the mandate. */
final class Crumbs extends Nav {

    private static final long serialVersionUID = 1L;

    Crumbs() {
        addClassName("crumbs");
    }

    void show(Optional<MandatePage> open) {
        removeAll();
        setVisible(open.isPresent());
        setAriaLabel(t("app.crumbs"));
        open.ifPresent(page -> add(way(page)));
    }

    private static OrderedList way(MandatePage page) {
        var mandate = page.mandate();
        var way =
                new OrderedList(crumb(MandateNavigation.listLink(t("nav.mandates"))), crumb(new Span(mandate.board())));
        if (page.isBelowOverview()) {
            way.add(crumb(MandateNavigation.link(mandate.id(), mandate.shortName())));
        }
        page.above().map(Crumbs::crumb).ifPresent(way::add);
        return way;
    }

    private static ListItem crumb(Component step) {
        return new ListItem(step);
    }
}
