package no.mandat.web.contribution;

import com.vaadin.flow.router.RouteParameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import no.mandat.domain.shared.ContributionId;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.PathPart;
import no.mandat.workflow.contribution.AnswerQueries;

/** The contribution in an address that is of whoever looks. */
@ApplicationScoped
class OwnContributionInPath implements PathPart {

    private final AnswerQueries queries;

    @Inject
    OwnContributionInPath(AnswerQueries queries) {
        this.queries = queries;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected OwnContributionInPath() {
        this(null);
    }

    @Override
    public String parameter() {
        return CallNavigation.OWN;
    }

    @Override
    public void look(RouteParameters address) {
        queries.mine(new ContributionId(PathIds.id(address, CallNavigation.OWN)));
    }
}
