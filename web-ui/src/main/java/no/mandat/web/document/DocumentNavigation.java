package no.mandat.web.document;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.RouterLink;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.shared.PathIds;

/** The one place that knows the routes of a mandate's documents. */
public final class DocumentNavigation {

    static final String LIST = "mandates/:" + PathIds.MANDATE + "/documents";
    static final String PAGE = LIST + "/:" + PathIds.DOCUMENT;

    /** Where files are fetched; what follows is a document's id and the number of a version. */
    static final String DOWNLOAD = "/download/documents";

    private DocumentNavigation() {}

    /** The address of a mandate's list, for the browser's bar. */
    static String address(MandateId mandate) {
        return PathIds.address(LIST, mandate);
    }

    /** The address of a document's page, for a link that the browser draws. */
    public static String address(MandateId mandate, DocumentId document) {
        return address(mandate) + "/" + document;
    }

    /** The address by which a version is fetched. */
    public static String download(DocumentId document, int number) {
        return "%s/%s/%d".formatted(DOWNLOAD, document, number);
    }

    /** A link to a mandate's list. */
    public static RouterLink link(MandateId mandate, String text) {
        return new RouterLink(text, DocumentsView.class, PathIds.of(mandate));
    }

    /** A link to a document. */
    public static RouterLink link(MandateId mandate, DocumentId document, String text) {
        return new RouterLink(text, DocumentView.class, PathIds.of(mandate, document));
    }

    /** The list's entry in the navigation. */
    public static SideNavItem entry(MandateId mandate, String text) {
        return new SideNavItem(text, DocumentsView.class, PathIds.of(mandate));
    }

    /** Goes to a mandate's list. */
    static void openList(MandateId mandate) {
        UI.getCurrent().navigate(DocumentsView.class, PathIds.of(mandate));
    }

    /** Goes to a document. */
    static void open(MandateId mandate, DocumentId document) {
        UI.getCurrent().navigate(DocumentView.class, PathIds.of(mandate, document));
    }
}
