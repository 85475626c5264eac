package no.mandat.web.point;

import com.vaadin.flow.router.RouteParameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import no.mandat.domain.shared.MailingId;
import no.mandat.web.contribution.CallNavigation;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.PathPart;
import no.mandat.workflow.point.MailingQueries;

/** The mailing in an address, which must be one of the call in it. */
@ApplicationScoped
class MailingInPath implements PathPart {

    private final MailingQueries queries;

    @Inject
    MailingInPath(MailingQueries queries) {
        this.queries = queries;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MailingInPath() {
        this(null);
    }

    @Override
    public String parameter() {
        return CallNavigation.MAILING;
    }

    @Override
    public void look(RouteParameters address) {
        var call = queries.callOf(new MailingId(PathIds.id(address, CallNavigation.MAILING)));
        PathIds.requireSame(call, CallNavigation.call(address));
    }
}
