package no.mandat.web.consent;

import com.vaadin.flow.router.RouteParameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import no.mandat.domain.shared.AmendmentId;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.PathPart;
import no.mandat.workflow.consent.ConsentQueries;

/** The amendment in an address, which must be of the mandate in it. */
@ApplicationScoped
class AmendmentInPath implements PathPart {

    private final ConsentQueries consents;

    @Inject
    AmendmentInPath(ConsentQueries consents) {
        this.consents = consents;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected AmendmentInPath() {
        this(null);
    }

    @Override
    public String parameter() {
        return ConsentNavigation.AMENDMENT;
    }

    @Override
    public void look(RouteParameters address) {
        var mandate = consents.mandateOf(new AmendmentId(PathIds.id(address, ConsentNavigation.AMENDMENT)));
        PathIds.requireSame(mandate, PathIds.mandate(address));
    }
}
