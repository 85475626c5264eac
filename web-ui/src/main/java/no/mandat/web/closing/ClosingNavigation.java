package no.mandat.web.closing;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.RouterLink;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.shared.PathIds;

/** The one place that knows the route of closing. */
public final class ClosingNavigation {

    static final String PAGE = "mandates/:" + PathIds.MANDATE + "/closing";

    /** The parameter that names the clause that is to be waived. */
    static final String WAIVE = "waive";

    private ClosingNavigation() {}

    /** A link to the checklist. */
    public static RouterLink link(MandateId mandate, String text) {
        return new RouterLink(text, ClosingView.class, PathIds.of(mandate));
    }

    /** Its entry in the navigation of a mandate. */
    public static SideNavItem entry(MandateId mandate, String text) {
        return new SideNavItem(text, ClosingView.class, PathIds.of(mandate));
    }

    /** Where one asks the bodies to waive a clause. */
    public static String waiving(MandateId mandate, ClauseId clause) {
        return "%s?%s=%s".formatted(PathIds.address(PAGE, mandate), WAIVE, clause);
    }

    /** Goes to the checklist. */
    public static void open(MandateId mandate) {
        UI.getCurrent().navigate(ClosingView.class, PathIds.of(mandate));
    }
}
