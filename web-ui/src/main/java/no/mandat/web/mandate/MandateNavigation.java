package no.mandat.web.mandate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.RouterLink;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.Say;

/** The one place that knows the routes of the mandate's screens. */
public final class MandateNavigation {

    static final String LIST = "mandates";
    static final String DRAFT = "mandates/new";
    static final String PAGE = "mandates/:" + PathIds.MANDATE;
    static final String EDIT = "mandates/:" + PathIds.MANDATE + "/edit";

    static final String IMPORT = "mandates/import";
    static final String TEXT = "mandates/:" + PathIds.MANDATE + "/text/:clause?";
    static final String CLAUSES = "mandates/:" + PathIds.MANDATE + "/clauses";

    static final String ROUTES = "mandates/:" + PathIds.MANDATE + "/routes";

    /** The parameter that names a clause in the address of the text. */
    static final String CLAUSE = "clause";

    /** Where a mandate's text is as a document. */
    static final String EXPORTS = "/exports/mandate";

    private MandateNavigation() {}

    /** A link to the list. */
    public static RouterLink listLink(String text) {
        return new RouterLink(text, MandateListView.class);
    }

    /** The list's entry in the navigation. */
    public static SideNavItem listEntry(String text) {
        return new SideNavItem(text, MandateListView.class);
    }

    /** The address of a mandate's page, for a link that the browser draws. */
    static String address(MandateId mandate) {
        return PathIds.address(PAGE, mandate);
    }

    /** A link to a mandate. */
    public static RouterLink link(MandateId mandate, String text) {
        return new RouterLink(text, MandateView.class, PathIds.of(mandate));
    }

    /** A mandate's entry in the navigation. */
    public static SideNavItem entry(MandateId mandate, String text) {
        return new SideNavItem(text, MandateView.class, PathIds.of(mandate));
    }

    /** Goes to the list. */
    public static void openList() {
        UI.getCurrent().navigate(MandateListView.class);
    }

    /** Goes to a mandate. */
    public static void open(MandateId mandate) {
        UI.getCurrent().navigate(MandateView.class, PathIds.of(mandate));
    }

    /** Goes to the form of a new mandate. */
    public static void openDraft() {
        UI.getCurrent().navigate(DraftMandateView.class);
    }

    static void openEdit(MandateId mandate) {
        UI.getCurrent().navigate(EditMandateView.class, PathIds.of(mandate));
    }

    /** The text's entry in the navigation. */
    public static SideNavItem textEntry(MandateId mandate, String text) {
        return new SideNavItem(text, ClauseTextView.class, PathIds.of(mandate));
    }

    /** A link to the text. */
    static RouterLink textLink(MandateId mandate, String text) {
        return new RouterLink(text, ClauseTextView.class, PathIds.of(mandate));
    }

    /** A link to how deliverables are approved. */
    static RouterLink routesLink(MandateId mandate, String text) {
        return new RouterLink(text, RoutesView.class, PathIds.of(mandate));
    }

    /** The address of the text as a document, in the language of the page. */
    static String exportAddress(MandateId mandate, String extension) {
        return "%s/%s.%s?%s=%s"
                .formatted(
                        EXPORTS.substring(1),
                        mandate,
                        extension,
                        MandateExportDownload.LANGUAGE,
                        Say.words().tag());
    }

    /** Goes to the text. */
    static void openText(MandateId mandate) {
        UI.getCurrent().navigate(ClauseTextView.class, PathIds.of(mandate));
    }

    /** Goes to the clauses of a draft, to work on them. */
    static void openClauses(MandateId mandate) {
        UI.getCurrent().navigate(ClausesView.class, PathIds.of(mandate));
    }

    /** Goes to the import of a document. */
    static void openImport() {
        UI.getCurrent().navigate(ImportMandateView.class);
    }
}
