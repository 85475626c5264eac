package no.mandat.web.document;

import com.vaadin.flow.router.RouteParameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.PathPart;
import no.mandat.workflow.document.DocumentQueries;

/** The document in an address, which must be of the mandate in it. */
@ApplicationScoped
class DocumentInPath implements PathPart {

    private final DocumentQueries queries;

    @Inject
    DocumentInPath(DocumentQueries queries) {
        this.queries = queries;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected DocumentInPath() {
        this(null);
    }

    @Override
    public String parameter() {
        return PathIds.DOCUMENT;
    }

    @Override
    public void look(RouteParameters address) {
        var document = queries.details(PathIds.document(address));
        PathIds.requireSame(document.mandate(), PathIds.mandate(address));
    }
}
