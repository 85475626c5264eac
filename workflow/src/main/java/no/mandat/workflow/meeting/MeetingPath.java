package no.mandat.workflow.meeting;

import java.util.UUID;
import no.mandat.domain.meeting.Meeting;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;

/** Where letters about a meeting lead, and whatever else speaks of one. */
public final class MeetingPath {

    /** Where whoever is called no longer begins. */
    static final String START = "/";

    /** The same for whoever has no account. */
    static final String START_OUTSIDE = "/public";

    private MeetingPath() {}

    /** To its page, for those who log in. */
    static String of(Meeting meeting) {
        return of(meeting.mandate(), meeting.id());
    }

    /** To the page of a meeting of a mandate, for those who log in. */
    public static String of(MandateId mandate, MeetingId meeting) {
        return "/mandates/%s/meetings/%s".formatted(mandate, meeting);
    }

    /** To the call of somebody from outside. */
    static String of(UUID secret) {
        return "/public/meetings/" + secret;
    }
}
