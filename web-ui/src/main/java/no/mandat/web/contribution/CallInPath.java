package no.mandat.web.contribution;

import com.vaadin.flow.router.RouteParameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.PathPart;
import no.mandat.workflow.contribution.CallQueries;

/** The call in an address, which must be of the mandate in it. */
@ApplicationScoped
class CallInPath implements PathPart {

    private final CallQueries queries;

    @Inject
    CallInPath(CallQueries queries) {
        this.queries = queries;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected CallInPath() {
        this(null);
    }

    @Override
    public String parameter() {
        return CallNavigation.CALL;
    }

    @Override
    public void look(RouteParameters address) {
        var call = queries.details(CallNavigation.call(address));
        PathIds.requireSame(call.mandate(), PathIds.mandate(address));
    }
}
