package no.mandat.web.resolution;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.RouterLink;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.ResolutionId;
import no.mandat.web.shared.PathIds;

/** The one place that knows the routes of resolutions. */
public final class ResolutionNavigation {

    static final String RESOLUTION = "resolution";
    static final String LIST = "mandates/:" + PathIds.MANDATE + "/resolutions";
    static final String NEW = LIST + "/new";
    static final String PAGE = LIST + "/:" + RESOLUTION;
    static final String EDIT = PAGE + "/edit";

    private ResolutionNavigation() {}

    /** Their entry in the navigation of a mandate. */
    public static SideNavItem entry(MandateId mandate, String text) {
        return new SideNavItem(text, ResolutionListView.class, PathIds.of(mandate));
    }

    /** A link to a resolution. */
    public static RouterLink link(MandateId mandate, ResolutionId resolution, String text) {
        return new RouterLink(text, ResolutionView.class, PathIds.of(mandate, RESOLUTION, resolution));
    }

    /** Where a resolution is. */
    public static String address(MandateId mandate, ResolutionId resolution) {
        return PathIds.address(PAGE, mandate).replace(":" + RESOLUTION, resolution.toString());
    }

    static void open(MandateId mandate, ResolutionId resolution) {
        UI.getCurrent().navigate(ResolutionView.class, PathIds.of(mandate, RESOLUTION, resolution));
    }

    static void openList(MandateId mandate) {
        UI.getCurrent().navigate(ResolutionListView.class, PathIds.of(mandate));
    }

    static void openNew(MandateId mandate) {
        UI.getCurrent().navigate(DraftResolutionView.class, PathIds.of(mandate));
    }

    static void openEdit(MandateId mandate, ResolutionId resolution) {
        UI.getCurrent().navigate(EditResolutionView.class, PathIds.of(mandate, RESOLUTION, resolution));
    }
}
