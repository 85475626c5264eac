package no.mandat.web.election;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouterLink;
import no.mandat.domain.shared.ElectionId;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.shared.PathIds;

/** The one place that knows the route of elections. */
public final class ElectionNavigation {

    static final String ELECTION = "election";
    static final String PAGE = "mandates/:" + PathIds.MANDATE + "/elections/:" + ELECTION;

    private ElectionNavigation() {}

    /** A link to an election. */
    public static RouterLink link(MandateId mandate, ElectionId election, String text) {
        return new RouterLink(text, ElectionView.class, PathIds.of(mandate, ELECTION, election));
    }

    /** Goes to an election. */
    public static void open(MandateId mandate, ElectionId election) {
        UI.getCurrent().navigate(ElectionView.class, PathIds.of(mandate, ELECTION, election));
    }
}
