package no.mandat.web.audit;

import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.RouterLink;

/** The one place that knows the route of the audit log. */
public final class LogNavigation {

    static final String PAGE = "audit-log";
    static final String DOWNLOAD = "/download/audit-log";

    private LogNavigation() {}

    /** A link there. */
    static RouterLink link(String text) {
        return new RouterLink(text, LogView.class);
    }

    /** Its entry in the navigation, for auditors. */
    public static SideNavItem entry(String text) {
        return new SideNavItem(text, LogView.class);
    }
}
