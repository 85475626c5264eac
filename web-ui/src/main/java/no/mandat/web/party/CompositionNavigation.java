package no.mandat.web.party;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.RouterLink;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.shared.PathIds;

/** The one place that knows the route of a mandate's composition. */
public final class CompositionNavigation {

    static final String PAGE = "mandates/:" + PathIds.MANDATE + "/composition";

    static final String IMPORT = PAGE + "/import";

    private CompositionNavigation() {}

    /** The composition's entry in the navigation. */
    public static SideNavItem entry(MandateId mandate, String text) {
        return new SideNavItem(text, CompositionView.class, PathIds.of(mandate));
    }

    /** A link to it. */
    public static RouterLink link(MandateId mandate, String text) {
        return new RouterLink(text, CompositionView.class, PathIds.of(mandate));
    }

    static String address(MandateId mandate) {
        return PathIds.address(PAGE, mandate);
    }

    static void openImport(MandateId mandate) {
        UI.getCurrent().navigate(ImportView.class, PathIds.of(mandate));
    }

    static void open(MandateId mandate) {
        UI.getCurrent().navigate(CompositionView.class, PathIds.of(mandate));
    }
}
