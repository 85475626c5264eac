package no.mandat.web.audit;

import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.RouterLink;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.Subject;
import no.mandat.web.shared.InAppLink;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.Say;
import no.mandat.workflow.audit.HistoryForm;

/** The one place that knows the route of a mandate's history. */
public final class HistoryNavigation {

    static final String PAGE = "mandates/:" + PathIds.MANDATE + "/history";

    /** That of all mandates. */
    static final String WHOLE = "audit-log/history";

    /** Where that is fetched as a file; what follows is the kind of file. */
    static final String WHOLE_DOWNLOAD = "/download/whole-history";

    /** Where a history is fetched as a file; what follows is a mandate's id and the kind of file. */
    static final String DOWNLOAD = "/download/history";

    private HistoryNavigation() {}

    /** Where what is shown of it is fetched in that form, in the language of the page. */
    static String file(MandateId mandate, HistoryForm form, HistoryState shown) {
        var query = shown.address().getQueryString();
        return "%s/%s.%s?language=%s%s"
                .formatted(
                        DOWNLOAD.substring(1),
                        mandate,
                        form.extension(),
                        Say.words().tag(),
                        query.isEmpty() ? "" : "&" + query);
    }

    /** The same of all mandates. */
    static String file(HistoryForm form, WholeState shown) {
        var query = shown.address().getQueryString();
        return "%s.%s?language=%s%s"
                .formatted(
                        WHOLE_DOWNLOAD.substring(1),
                        form.extension(),
                        Say.words().tag(),
                        query.isEmpty() ? "" : "&" + query);
    }

    /** The entry of all mandates' history in the navigation, for auditors. */
    public static SideNavItem wholeEntry(String text) {
        return new SideNavItem(text, WholeHistoryView.class);
    }

    /** A link to it. */
    static RouterLink wholeLink(String text) {
        return new RouterLink(text, WholeHistoryView.class);
    }

    /** The address of a mandate's history, for the browser's bar. */
    static String address(MandateId mandate) {
        return PathIds.address(PAGE, mandate);
    }

    /** A link there. */
    public static RouterLink link(MandateId mandate, String text) {
        return new RouterLink(text, HistoryView.class, PathIds.of(mandate));
    }

    /** A link to what of it is about one thing. */
    public static InAppLink link(MandateId mandate, Subject about, String text) {
        var query =
                HistoryState.ALL.about(HistoryState.About.of(about)).address().getQueryString();
        return new InAppLink(address(mandate) + "?" + query, text);
    }

    /** Its entry in the navigation. */
    public static SideNavItem entry(MandateId mandate, String text) {
        return new SideNavItem(text, HistoryView.class, PathIds.of(mandate));
    }
}
