package no.mandat.web.shared;

import com.vaadin.flow.router.RouteParameters;
import java.util.UUID;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.shared.SharedRefusal;

/** Ids in addresses. What is no id is treated as one that doesn't exist. */
public final class PathIds {

    /** The parameter that holds a mandate's id, in every route that has one. */
    public static final String MANDATE = "mandate";

    private PathIds() {}

    /**
     * The mandate of the address.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public static MandateId mandate(RouteParameters parameters) {
        try {
            return new MandateId(UUID.fromString(parameters.get(MANDATE).orElse("")));
        } catch (IllegalArgumentException e) {
            throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
        }
    }

    /** The address of a mandate's page. */
    public static RouteParameters of(MandateId mandate) {
        return new RouteParameters(MANDATE, mandate.toString());
    }

    /** The address that a route has for a mandate. */
    public static String address(String route, MandateId mandate) {
        return route.replace(":" + MANDATE, mandate.toString());
    }
}
