package no.mandat.web.consent;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.RouterLink;
import no.mandat.domain.shared.AmendmentId;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.shared.PathIds;

/** The one place that knows the routes of versions and amendments. */
public final class ConsentNavigation {

    static final String AMENDMENT = "amendment";
    static final String VERSIONS = "mandates/:" + PathIds.MANDATE + "/versions";
    static final String PAGE = "mandates/:" + PathIds.MANDATE + "/amendments/:" + AMENDMENT;
    static final String EDIT = PAGE + "/edit";
    static final String MERGE = PAGE + "/merge";

    private ConsentNavigation() {}

    /** A link to the versions. */
    public static RouterLink versionsLink(MandateId mandate, String text) {
        return new RouterLink(text, VersionsView.class, PathIds.of(mandate));
    }

    /** Their entry in the navigation of a mandate. */
    public static SideNavItem entry(MandateId mandate, String text) {
        return new SideNavItem(text, VersionsView.class, PathIds.of(mandate));
    }

    /** Goes to the versions. */
    public static void openVersions(MandateId mandate) {
        UI.getCurrent().navigate(VersionsView.class, PathIds.of(mandate));
    }

    /** A link to an amendment. */
    public static RouterLink link(MandateId mandate, AmendmentId amendment, String text) {
        return new RouterLink(text, AmendmentView.class, PathIds.of(mandate, AMENDMENT, amendment));
    }

    /** Goes to an amendment. */
    public static void open(MandateId mandate, AmendmentId amendment) {
        UI.getCurrent().navigate(AmendmentView.class, PathIds.of(mandate, AMENDMENT, amendment));
    }

    static void openEdit(MandateId mandate, AmendmentId amendment) {
        UI.getCurrent().navigate(AmendmentEditView.class, PathIds.of(mandate, AMENDMENT, amendment));
    }

    static void openMerge(MandateId mandate, AmendmentId amendment) {
        UI.getCurrent().navigate(MergeView.class, PathIds.of(mandate, AMENDMENT, amendment));
    }
}
