package no.mandat.workflow.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import no.mandat.domain.meeting.ActionItemEvent;
import no.mandat.domain.meeting.AgendaItemEvent;
import no.mandat.domain.meeting.AttendeeEvent;
import no.mandat.domain.meeting.MeetingEvent;
import no.mandat.domain.shared.MeetingId;
import no.mandat.workflow.shared.Watch;

/** Tells the pages on which a meeting is open that something has happened in it. */
@ApplicationScoped
public class MeetingWatch extends Watch<MeetingId> {

    private final MeetingMarks marks;

    @Inject
    MeetingWatch(MeetingMarks marks) {
        this.marks = marks;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MeetingWatch() {
        this(null);
    }

    @Override
    protected Map<MeetingId, String> marks(Collection<MeetingId> shown) {
        return marks.of(shown);
    }

    void lookNow(@Observes(during = TransactionPhase.AFTER_SUCCESS) MeetingEvent event) {
        lookSoon();
    }

    void lookNow(@Observes(during = TransactionPhase.AFTER_SUCCESS) AgendaItemEvent event) {
        lookSoon();
    }

    void lookNow(@Observes(during = TransactionPhase.AFTER_SUCCESS) AttendeeEvent event) {
        lookSoon();
    }

    void lookNow(@Observes(during = TransactionPhase.AFTER_SUCCESS) ActionItemEvent event) {
        lookSoon();
    }

    void lookNow(@Observes(during = TransactionPhase.AFTER_SUCCESS) MeetingTouched event) {
        lookSoon();
    }
}
