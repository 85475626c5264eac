package no.mandat.web.resolution;

import com.vaadin.flow.router.RouteParameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import no.mandat.domain.shared.ResolutionId;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.PathPart;
import no.mandat.workflow.resolution.ResolutionQueries;

/** The resolution in an address, which must be of the mandate in it. */
@ApplicationScoped
class ResolutionInPath implements PathPart {

    private final ResolutionQueries queries;

    @Inject
    ResolutionInPath(ResolutionQueries queries) {
        this.queries = queries;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ResolutionInPath() {
        this(null);
    }

    @Override
    public String parameter() {
        return ResolutionNavigation.RESOLUTION;
    }

    @Override
    public void look(RouteParameters address) {
        var resolution = queries.details(new ResolutionId(PathIds.id(address, ResolutionNavigation.RESOLUTION)));
        PathIds.requireSame(resolution.mandate(), PathIds.mandate(address));
    }
}
