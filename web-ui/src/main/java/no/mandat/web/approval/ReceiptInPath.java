package no.mandat.web.approval;

import com.vaadin.flow.router.RouteParameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import no.mandat.domain.shared.PositionId;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.PathPart;
import no.mandat.workflow.approval.ApprovalQueries;

/** The receipt in an address. */
@ApplicationScoped
class ReceiptInPath implements PathPart {

    private final ApprovalQueries queries;

    @Inject
    ReceiptInPath(ApprovalQueries queries) {
        this.queries = queries;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ReceiptInPath() {
        this(null);
    }

    @Override
    public String parameter() {
        return ApprovalNavigation.POSITION;
    }

    @Override
    public void look(RouteParameters address) {
        queries.receipt(new PositionId(PathIds.id(address, ApprovalNavigation.POSITION)));
    }
}
