package no.mandat.web.home;

import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.RouterLink;

/** The one place that knows the route of "Min side". */
public final class HomeNavigation {

    private HomeNavigation() {}

    /** A link there. */
    public static RouterLink link(String text) {
        return new RouterLink(text, HomeView.class);
    }

    /** Its entry in the navigation. */
    public static SideNavItem entry(String text) {
        return new SideNavItem(text, HomeView.class);
    }
}
