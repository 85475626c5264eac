package no.mandat.web.document;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import no.mandat.web.shared.EmptyState;
import no.mandat.web.shared.KeysetDataProvider;
import no.mandat.web.shared.MandatePage;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.PathIds;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.document.DocumentQueries;
import no.mandat.workflow.document.DocumentRow;
import no.mandat.workflow.document.DocumentService;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.shared.KeysetQuery;
import no.mandat.workflow.shared.Seek;

/** The documents of a mandate, as far as one may read them; the secretariat adds to them here. */
@CdiComponent
@Route(DocumentNavigation.LIST)
@PermitAll
class DocumentsView extends Div implements BeforeEnterObserver, HasDynamicTitle, MandatePage {

    private static final long serialVersionUID = 1L;

    private final transient MandateQueries mandates;
    private final transient DocumentQueries documents;
    private final transient DocumentService service;
    private final transient Reception reception;
    private final transient Clock clock;
    private final Paragraph count = new Paragraph();
    private final Div body = new Div();

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient MandateDetails mandate;

    private boolean mayAdd;
    private transient DocumentListState shown = DocumentListState.BEGINNING;

    @Inject
    DocumentsView(
            MandateQueries mandates,
            DocumentQueries documents,
            DocumentService service,
            Reception reception,
            Clock clock) {
        this.mandates = mandates;
        this.documents = documents;
        this.service = service;
        this.reception = reception;
        this.clock = clock;
        addClassName("page");
        count.addClassNames("small", "muted");
        count.getElement().setAttribute("aria-live", "polite");
        body.addClassName("list-body");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        mandate = mandates.details(PathIds.mandate(event.getRouteParameters()));
        mayAdd = documents.mayAdd(mandate.id());
        removeAll();
        add(new PageHeader(t("documents.title")).lead(t("documents.lead")));
        if (mayAdd) {
            add(new UploadCard(mandate.id(), service, reception, () -> show(shown)));
        }
        add(count, body);
        show(DocumentListState.of(event.getLocation().getQueryParameters()));
    }

    @Override
    public String getPageTitle() {
        return t("app.title", t("documents.title") + " – " + mandate.shortName());
    }

    @Override
    public MandateDetails mandate() {
        return mandate;
    }

    /** Sorts the list anew, and says so in the address. */
    private void change(DocumentListState next) {
        if (!next.equals(shown)) {
            var address = new Location(DocumentNavigation.address(mandate.id()), next.address());
            UI.getCurrent().getPage().getHistory().replaceState(null, address);
            show(next);
        }
    }

    private void show(DocumentListState list) {
        shown = list;
        var rows = new KeysetDataProvider<>(new Rows(list), false);
        boolean empty = rows.size() == 0;
        count.setVisible(!empty);
        count.setText(
                rows.hasMore() ? t("documents.countMany", KeysetQuery.COUNT_CAP) : t("documents.count", rows.size()));
        body.removeAll();
        if (empty) {
            var text = t(mayAdd ? "documents.none.edit" : "documents.none.text");
            body.add(new EmptyState(t("documents.none.title"), text));
        } else {
            var grid = new DocumentGrid(mandate.id(), clock, this::change);
            body.add(grid);
            grid.show(rows, list);
        }
    }

    /** The rows of the list in this order. */
    private final class Rows implements KeysetDataProvider.Source<DocumentRow> {

        private final DocumentListState list;

        private Rows(DocumentListState list) {
            this.list = list;
        }

        @Override
        public List<DocumentRow> page(Seek seek) {
            return documents.page(mandate.id(), list.sort(), list.descending(), seek);
        }

        @Override
        public int count() {
            return documents.count(mandate.id());
        }

        @Override
        public List<Object> place(DocumentRow row) {
            return row.place(list.sort());
        }

        @Override
        public Object id(DocumentRow row) {
            return row.id();
        }
    }
}
