package no.mandat.web.shared;

import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import no.mandat.workflow.mandate.MandateDetails;

/** A page of one mandate: the frame around it shows which, with the mandate's other pages. */
public interface MandatePage {

    /** The mandate it belongs to. */
    MandateDetails mandate();

    /** Whether the way back leads over the mandate's overview; only for the overview itself it doesn't. */
    default boolean isBelowOverview() {
        return true;
    }

    /** The page between the overview and this one, if there is one. */
    default Optional<RouterLink> above() {
        return Optional.empty();
    }
}
