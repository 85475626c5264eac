package no.mandat.web.contribution;

import com.vaadin.flow.router.RouteParameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import no.mandat.domain.shared.ContributionId;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.PathPart;
import no.mandat.workflow.contribution.ContributionQueries;

/** The contribution in an address, which must be to the call in it. */
@ApplicationScoped
class ContributionInPath implements PathPart {

    private final ContributionQueries queries;

    @Inject
    ContributionInPath(ContributionQueries queries) {
        this.queries = queries;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ContributionInPath() {
        this(null);
    }

    @Override
    public String parameter() {
        return CallNavigation.CONTRIBUTION;
    }

    @Override
    public void look(RouteParameters address) {
        var call = queries.callOf(new ContributionId(PathIds.id(address, CallNavigation.CONTRIBUTION)));
        PathIds.requireSame(call, CallNavigation.call(address));
    }
}
