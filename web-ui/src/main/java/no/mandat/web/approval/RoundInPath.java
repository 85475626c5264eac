package no.mandat.web.approval;

import com.vaadin.flow.router.RouteParameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import no.mandat.domain.shared.RoundId;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.PathPart;
import no.mandat.workflow.approval.ApprovalQueries;

/** The round in an address, which must be of the mandate in it. */
@ApplicationScoped
class RoundInPath implements PathPart {

    private final ApprovalQueries queries;

    @Inject
    RoundInPath(ApprovalQueries queries) {
        this.queries = queries;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected RoundInPath() {
        this(null);
    }

    @Override
    public String parameter() {
        return ApprovalNavigation.ROUND;
    }

    @Override
    public void look(RouteParameters address) {
        var round = queries.details(new RoundId(PathIds.id(address, ApprovalNavigation.ROUND)));
        PathIds.requireSame(round.mandate(), PathIds.mandate(address));
    }
}
