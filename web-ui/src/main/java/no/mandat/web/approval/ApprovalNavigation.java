package no.mandat.web.approval;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PositionId;
import no.mandat.domain.shared.RoundId;
import no.mandat.web.shared.PathIds;

/** The one place that knows the routes of rounds and receipts. */
public final class ApprovalNavigation {

    static final String ROUND = "round";
    static final String POSITION = "position";
    static final String LIST = "mandates/:" + PathIds.MANDATE + "/rounds";
    static final String PAGE = LIST + "/:" + ROUND;
    static final String RUNNING = "rounds";
    static final String RECEIPTS = "receipts";
    static final String DOWNLOAD = "/download/receipts";
    static final String RECEIPT = RECEIPTS + "/:" + POSITION;

    private ApprovalNavigation() {}

    /** The entry of a mandate's rounds in the navigation. */
    public static SideNavItem entry(MandateId mandate, String text) {
        return new SideNavItem(text, RoundListView.class, PathIds.of(mandate));
    }

    /** The entry of the open rounds of all one's mandates in the navigation. */
    public static SideNavItem runningEntry(String text) {
        return new SideNavItem(text, RunningRoundsView.class);
    }

    /** The entry of one's own receipts in the navigation. */
    public static SideNavItem receiptsEntry(String text) {
        return new SideNavItem(text, ReceiptListView.class);
    }

    /** A link to a round. */
    public static RouterLink link(MandateId mandate, RoundId round, String text) {
        return new RouterLink(text, RoundView.class, PathIds.of(mandate, ROUND, round));
    }

    /** Goes to a round. */
    public static void open(MandateId mandate, RoundId round) {
        UI.getCurrent().navigate(RoundView.class, PathIds.of(mandate, ROUND, round));
    }

    /** A link to a mandate's rounds. */
    static RouterLink listLink(MandateId mandate, String text) {
        return new RouterLink(text, RoundListView.class, PathIds.of(mandate));
    }

    /** Goes to a mandate's rounds. */
    static void openList(MandateId mandate) {
        UI.getCurrent().navigate(RoundListView.class, PathIds.of(mandate));
    }

    /** The address of one's own receipt. */
    public static String receipt(PositionId position) {
        return RECEIPTS + "/" + position;
    }

    static RouterLink receiptLink(PositionId position, String text) {
        return new RouterLink(text, ReceiptView.class, new RouteParameters(POSITION, position.toString()));
    }

    /** Where one's own receipt is as others check it. */
    static String signedReceipt(PositionId position, String language) {
        return "%s/%s.txt?language=%s".formatted(DOWNLOAD, position, language);
    }

    /** The address of a round's page, to come back to after a login. */
    static String address(MandateId mandate, RoundId round) {
        return "/" + PathIds.address(LIST, mandate) + "/" + round;
    }
}
