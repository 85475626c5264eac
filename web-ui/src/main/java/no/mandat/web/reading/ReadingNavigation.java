package no.mandat.web.reading;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.RouterLink;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.shared.PathIds;

/** The one place that knows the route of the reading list. */
public final class ReadingNavigation {

    static final String LIST = "mandates/:" + PathIds.MANDATE + "/reading";

    private ReadingNavigation() {}

    /** The list's entry in the navigation. */
    public static SideNavItem entry(MandateId mandate, String text) {
        return new SideNavItem(text, ReadingListView.class, PathIds.of(mandate));
    }

    /** A link to the list. */
    public static RouterLink link(MandateId mandate, String text) {
        return new RouterLink(text, ReadingListView.class, PathIds.of(mandate));
    }

    /** Goes to the list. */
    public static void open(MandateId mandate) {
        UI.getCurrent().navigate(ReadingListView.class, PathIds.of(mandate));
    }
}
