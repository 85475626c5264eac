package no.mandat.web.communication;

import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.RouterLink;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.shared.PathIds;

/** The one place that knows the route of the communications plan. */
public final class CommunicationNavigation {

    static final String PAGE = "mandates/:" + PathIds.MANDATE + "/communication";

    /** Where it is fetched as a spreadsheet; what follows is a mandate's id. */
    static final String DOWNLOAD = "/download/communication";

    private CommunicationNavigation() {}

    /** Its entry in the navigation. */
    public static SideNavItem entry(MandateId mandate, String text) {
        return new SideNavItem(text, CommunicationView.class, PathIds.of(mandate));
    }

    /** A link to that of a mandate. */
    public static RouterLink link(MandateId mandate, String text) {
        return new RouterLink(text, CommunicationView.class, PathIds.of(mandate));
    }

    static String sheetAddress(MandateId mandate, String language) {
        return "%s/%s.xlsx?language=%s".formatted(DOWNLOAD, mandate, language);
    }
}
