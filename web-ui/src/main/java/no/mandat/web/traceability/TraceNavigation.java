package no.mandat.web.traceability;

import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouterLink;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.clause.ClauseAddress;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.Say;

/** The one place that knows the route of traces; {@link ClauseAddress#ofTrace(MandateId)} gives the addresses under it. */
public final class TraceNavigation {

    /** The parameter that names the clause to which one goes. */
    static final String CLAUSE = "clause";

    static final String PAGE = "mandates/:" + PathIds.MANDATE + "/trace/:" + CLAUSE + "?";

    /** What happened to a clause; {@link ClauseAddress#ofStory} gives the address. */
    static final String STORY = "mandates/:" + PathIds.MANDATE + "/trace/:" + CLAUSE + "/story";

    /** Where a trace is fetched as a file; what follows is a mandate's id and the kind of file. */
    static final String DOWNLOAD = "/download/trace";

    private TraceNavigation() {}

    /** Its entry in the navigation of a mandate. */
    public static SideNavItem entry(MandateId mandate, String text) {
        return new SideNavItem(text, TraceView.class, PathIds.of(mandate));
    }

    /** A link to a mandate's. */
    static RouterLink link(MandateId mandate, String text) {
        return new RouterLink(text, TraceView.class, PathIds.of(mandate));
    }

    static Location location(MandateId mandate, TraceState state) {
        return new Location(ClauseAddress.ofTrace(mandate), state.address());
    }

    /** Where it is fetched as such a file, in the language of the page. */
    static String file(MandateId mandate, String extension) {
        return "%s/%s.%s?language=%s"
                .formatted(
                        DOWNLOAD.substring(1), mandate, extension, Say.words().tag());
    }
}
