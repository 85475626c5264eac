package no.mandat.workflow.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import no.mandat.domain.mandate.MandateClosed;
import no.mandat.domain.mandate.MandateTerminated;
import no.mandat.domain.mandate.MandateWithdrawn;
import no.mandat.domain.meeting.Meeting;
import no.mandat.domain.shared.Grounds;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.words.Words;

/**
 * Calls off the meetings of a mandate that is over: nobody could hold them. Those that have begun stay as they are. What everybody is told
 * says only what became of the mandate.
 */
@ApplicationScoped
class MeetingEnding {

    private final Meetings meetings;
    private final Events events;
    private final Clock clock;

    @Inject
    MeetingEnding(Meetings meetings, Events events, Clock clock) {
        this.meetings = meetings;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MeetingEnding() {
        this(null, null, null);
    }

    void closed(@Observes MandateClosed event) {
        cancelAll(event.id(), Grounds.Cause.MANDATE_CLOSED);
    }

    void terminated(@Observes MandateTerminated event) {
        cancelAll(event.id(), Grounds.Cause.MANDATE_ENDED);
    }

    void withdrawn(@Observes MandateWithdrawn event) {
        cancelAll(event.id(), Grounds.Cause.MANDATE_WITHDRAWN);
    }

    private void cancelAll(MandateId mandate, Grounds.Cause cause) {
        var at = clock.instant();
        meetings.lockAhead(mandate).forEach(meeting -> events.follow(meeting.cancel(reason(meeting, cause), at)));
    }

    /** In the language in which people are called to it. */
    private static String reason(Meeting meeting, Grounds.Cause cause) {
        return Words.in(Locale.forLanguageTag(meeting.says().language())).of(cause);
    }
}
