package no.mandat.web.election;

import com.vaadin.flow.router.RouteParameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import no.mandat.domain.shared.ElectionId;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.PathPart;
import no.mandat.workflow.election.ElectionQueries;

/** The election in an address, which must be of the mandate in it. */
@ApplicationScoped
class ElectionInPath implements PathPart {

    private final ElectionQueries queries;

    @Inject
    ElectionInPath(ElectionQueries queries) {
        this.queries = queries;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ElectionInPath() {
        this(null);
    }

    @Override
    public String parameter() {
        return ElectionNavigation.ELECTION;
    }

    @Override
    public void look(RouteParameters address) {
        var election = queries.details(new ElectionId(PathIds.id(address, ElectionNavigation.ELECTION)));
        PathIds.requireSame(election.mandate(), PathIds.mandate(address));
    }
}
