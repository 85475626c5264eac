package no.mandat.web.frame;

import com.vaadin.flow.router.NavigationState;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.PathIds;
import no.mandat.workflow.mandate.MandateQueries;

/**
 * Answers 404 for a page that isn't there or isn't theirs. Vaadin finds out only after it has sent the empty page with a
 * 200; programs that follow links look at the number alone.
 */
@ApplicationScoped
public class PageStatus {

    private final MandateQueries mandates;

    /** Takes what it asks. */
    @Inject
    public PageStatus(MandateQueries mandates) {
        this.mandates = mandates;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected PageStatus() {
        this(null);
    }

    void watch(@Observes ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::answer);
    }

    private void answer(IndexHtmlResponse page) {
        var path = page.getVaadinRequest().getPathInfo();
        if (!isThere(path == null ? "/" : path)) {
            page.getVaadinResponse().setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private boolean isThere(String path) {
        return VaadinService.getCurrent()
                .getRouter()
                .resolveNavigationTarget(path, Map.of())
                .map(NavigationState::getRouteParameters)
                .filter(parameters -> parameters.get(PathIds.MANDATE).isEmpty() || isVisible(parameters))
                .isPresent();
    }

    private boolean isVisible(RouteParameters parameters) {
        try {
            return mandates.details(PathIds.mandate(parameters)).version() >= 0;
        } catch (RefusedException e) {
            return false;
        }
    }
}
