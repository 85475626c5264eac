package no.mandat.web.home;

import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.RouterLink;

/** The one place that knows the routes of "Min side" and "Mine møter". */
public final class HomeNavigation {

    static final String MEETINGS = "meetings";

    private HomeNavigation() {}

    /** A link there. */
    public static RouterLink link(String text) {
        return new RouterLink(text, HomeView.class);
    }

    /** Its entry in the navigation. */
    public static SideNavItem entry(String text) {
        return new SideNavItem(text, HomeView.class);
    }

    /** The entry of one's meetings in the navigation. */
    public static SideNavItem meetingsEntry(String text) {
        return new SideNavItem(text, MyMeetingsView.class);
    }
}
