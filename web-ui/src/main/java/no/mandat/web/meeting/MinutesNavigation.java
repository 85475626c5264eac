package no.mandat.web.meeting;

import com.vaadin.flow.component.UI;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.web.shared.InAppLink;

/** The one place that knows where the minutes of meetings are. */
public final class MinutesNavigation {

    static final String PAGE = MeetingNavigation.PAGE + "/minutes";

    /** Under it minutes are fetched as a document; what follows is the meeting's id and the kind of file. */
    static final String EXPORTS = "/exports/minutes";

    private MinutesNavigation() {}

    /** Where the minutes of a meeting are. */
    public static String address(MandateId mandate, MeetingId meeting) {
        return MeetingNavigation.address(mandate, meeting) + "/minutes";
    }

    /** A link to them. */
    public static InAppLink link(MandateId mandate, MeetingId meeting, String text) {
        return new InAppLink(address(mandate, meeting), text);
    }

    /** Goes to them. */
    public static void toMinutes(MandateId mandate, MeetingId meeting) {
        UI.getCurrent().navigate(address(mandate, meeting));
    }

    /** Where they are fetched as a document of that kind. */
    static String export(MeetingId meeting, String extension) {
        return "%s/%s.%s".formatted(EXPORTS.substring(1), meeting, extension);
    }
}
