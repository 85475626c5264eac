package no.mandat.workflow.meeting;

import java.util.UUID;
import no.mandat.domain.meeting.Meeting;

/** Where letters about a meeting lead. */
final class MeetingPath {

    /** Where whoever is called no longer begins. */
    static final String START = "/";

    /** The same for whoever has no account. */
    static final String START_OUTSIDE = "/public";

    private MeetingPath() {}

    /** To its page, for those who log in. */
    static String of(Meeting meeting) {
        return "/mandates/%s/meetings/%s".formatted(meeting.mandate(), meeting.id());
    }

    /** To the call of somebody from outside. */
    static String of(UUID secret) {
        return "/public/meetings/" + secret;
    }
}
