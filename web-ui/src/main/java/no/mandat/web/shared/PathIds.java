package no.mandat.web.shared;

import com.vaadin.flow.router.RouteParameters;
import java.util.Map;
import java.util.UUID;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.Id;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.shared.SharedRefusal;

/** Ids in addresses. What is no id is treated as one that doesn't exist. */
public final class PathIds {

    /** The parameter that holds a mandate's id, in every route that has one. */
    public static final String MANDATE = "mandate";

    /** The parameter that holds a document's id. */
    public static final String DOCUMENT = "document";

    private PathIds() {}

    /**
     * The mandate of the address.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public static MandateId mandate(RouteParameters parameters) {
        return new MandateId(id(parameters, MANDATE));
    }

    /**
     * Any id of the address.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public static UUID id(RouteParameters parameters, String name) {
        return uuid(parameters.get(name).orElse(""));
    }

    /**
     * The document of the address.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public static DocumentId document(RouteParameters parameters) {
        return new DocumentId(id(parameters, DOCUMENT));
    }

    /**
     * An id as it stands in an address.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw notThere();
        }
    }

    /**
     * Refuses what an address names under something else than what it is of: it would stand under another's heading, tabs and clauses.
     *
     * @param of what it is of
     * @param named what the address names it under
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public static void requireSame(Id of, Id named) {
        if (!of.equals(named)) {
            throw notThere();
        }
    }

    private static RefusedException notThere() {
        return new RefusedException(new SharedRefusal.NotThereOrNotYours());
    }

    /** The address of a page of something that belongs to a mandate. */
    public static RouteParameters of(MandateId mandate, String name, Id part) {
        return new RouteParameters(Map.of(MANDATE, mandate.toString(), name, part.toString()));
    }

    /** The address of a mandate's page. */
    public static RouteParameters of(MandateId mandate) {
        return new RouteParameters(MANDATE, mandate.toString());
    }

    /** The address of a document's page. */
    public static RouteParameters of(MandateId mandate, DocumentId document) {
        return new RouteParameters(Map.of(MANDATE, mandate.toString(), DOCUMENT, document.toString()));
    }

    /** The address that a route has for a mandate. */
    public static String address(String route, MandateId mandate) {
        return route.replace(":" + MANDATE, mandate.toString());
    }
}
