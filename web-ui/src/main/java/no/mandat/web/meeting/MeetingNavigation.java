package no.mandat.web.meeting;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.InAppLink;
import no.mandat.web.shared.PathIds;
import no.mandat.workflow.shared.SharedRefusal;

/** The one place that knows the routes of meetings. */
public final class MeetingNavigation {

    /** The parameter that holds a meeting's id. */
    public static final String MEETING = "meeting";

    static final String LIST = "mandates/:" + PathIds.MANDATE + "/meetings";
    static final String NEW = LIST + "/new";
    static final String PAGE = LIST + "/:" + MEETING;
    static final String EDIT = PAGE + "/edit";
    static final String HOLD = PAGE + "/hold";

    /** Under it agendas are fetched as a document; what follows is the meeting's id and the kind of file. */
    static final String AGENDAS = "/exports/agenda";

    private static final String VIEW = "view";
    private static final String SCREEN = "screen";

    private MeetingNavigation() {}

    /**
     * The meeting of an address.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public static MeetingId meeting(RouteParameters parameters) {
        return new MeetingId(PathIds.id(parameters, MEETING));
    }

    /** Their entry in the navigation of a mandate. */
    public static SideNavItem entry(MandateId mandate, String text) {
        return new SideNavItem(text, MeetingListView.class, PathIds.of(mandate));
    }

    /** A link to those of a mandate. */
    public static RouterLink listLink(MandateId mandate, String text) {
        return new RouterLink(text, MeetingListView.class, PathIds.of(mandate));
    }

    /** A link to a meeting. */
    public static InAppLink link(MandateId mandate, MeetingId meeting, String text) {
        return new InAppLink(address(mandate, meeting), text);
    }

    /** Where a meeting is. */
    public static String address(MandateId mandate, MeetingId meeting) {
        return at(PAGE, mandate, meeting);
    }

    /** Where those of a mandate are, shown in that way. */
    static String address(MandateId mandate, QueryParameters shown) {
        var query = shown.getQueryString();
        return PathIds.address(LIST, mandate) + (query.isEmpty() ? "" : "?" + query);
    }

    /** Goes to a meeting. */
    public static void toMeeting(MandateId mandate, MeetingId meeting) {
        UI.getCurrent().navigate(address(mandate, meeting));
    }

    /** Goes to those of a mandate. */
    public static void toList(MandateId mandate) {
        UI.getCurrent().navigate(MeetingListView.class, PathIds.of(mandate));
    }

    /** Goes to where one is planned. */
    static void toNew(MandateId mandate) {
        UI.getCurrent().navigate(PlanMeetingView.class, PathIds.of(mandate));
    }

    /** Goes to where it is said otherwise what, when and where one is. */
    static void toEdit(MandateId mandate, MeetingId meeting) {
        UI.getCurrent().navigate(EditMeetingView.class, PathIds.of(mandate, MEETING, meeting));
    }

    /** Goes to where one is held and minuted. */
    static void toHold(MandateId mandate, MeetingId meeting) {
        UI.getCurrent().navigate(holdAddress(mandate, meeting), QueryParameters.empty());
    }

    /** Goes to where one that is held is shown for all in the room. */
    static void toScreen(MandateId mandate, MeetingId meeting) {
        UI.getCurrent().navigate(holdAddress(mandate, meeting), QueryParameters.of(VIEW, SCREEN));
    }

    /** Where one is held and minuted. */
    public static String holdAddress(MandateId mandate, MeetingId meeting) {
        return at(HOLD, mandate, meeting);
    }

    /** Where its agenda is fetched as a document of that kind. */
    static String agenda(MeetingId meeting, String extension) {
        return "%s/%s.%s".formatted(AGENDAS.substring(1), meeting, extension);
    }

    /** Whether an address shows a meeting for all in the room. */
    static boolean isScreen(QueryParameters shown) {
        return shown.getSingleParameter(VIEW).filter(SCREEN::equals).isPresent();
    }

    private static String at(String page, MandateId mandate, MeetingId meeting) {
        return PathIds.address(page, mandate).replace(":" + MEETING, meeting.toString());
    }
}
