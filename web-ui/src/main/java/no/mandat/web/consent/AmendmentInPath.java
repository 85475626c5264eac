package no.mandat.web.consent;

import com.vaadin.flow.router.RouteParameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import no.mandat.domain.shared.AmendmentId;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.PathPart;
import no.mandat.workflow.consent.ConsentQueries;

/** An amendment in an address. */
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
        var ignored = consents.ofAmendment(new AmendmentId(PathIds.id(address, parameter())));
    }
}
