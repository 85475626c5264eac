package no.mandat.web.shared;

import com.vaadin.flow.router.RouteParameters;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.shared.SharedRefusal;

/**
 * What an address names beside its mandate. A feature has one for each parameter of its routes that is an id, so that a page
 * that isn't there answers 404 before it is drawn.
 */
public interface PathPart {

    /** The name of the parameter. */
    String parameter();

    /**
     * Looks for it, as whoever asks for the page.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    void look(RouteParameters address);
}
