package no.mandat.web.frame;

import com.vaadin.flow.router.NavigationState;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.PathPart;
import no.mandat.workflow.mandate.MandateQueries;

/**
 * Answers 404 for a page that isn't there or isn't theirs. Vaadin finds out only after it has sent the empty page with a
 * 200; programs that follow links look at the number alone.
 */
@ApplicationScoped
public class PageStatus {

    private final MandateQueries mandates;
    private final Instance<PathPart> parts;

    /** Takes what it asks. */
    @Inject
    public PageStatus(MandateQueries mandates, @Any Instance<PathPart> parts) {
        this.mandates = mandates;
        this.parts = parts;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected PageStatus() {
        this(null, null);
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
                .filter(this::isVisible)
                .isPresent();
    }

    private boolean isVisible(RouteParameters address) {
        try {
            if (address.get(PathIds.MANDATE).isPresent()) {
                mandates.details(PathIds.mandate(address));
            }
            parts.stream()
                    .filter(part -> address.get(part.parameter()).isPresent())
                    .forEach(part -> part.look(address));
            return true;
        } catch (RefusedException e) {
            return false;
        }
    }
}
