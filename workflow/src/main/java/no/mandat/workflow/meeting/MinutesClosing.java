package no.mandat.workflow.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import no.mandat.domain.mandate.MandateClosed;
import no.mandat.domain.mandate.MandateTerminated;
import no.mandat.domain.mandate.MandateWithdrawn;
import no.mandat.domain.meeting.Meeting;
import no.mandat.domain.meeting.MeetingEvent.MinutesCirculated;
import no.mandat.domain.meeting.MeetingEvent.MinutesClosed;
import no.mandat.domain.meeting.MeetingEvent.MinutesTakenBack;
import no.mandat.domain.meeting.MeetingState;
import no.mandat.domain.meeting.MinutesEdition;
import no.mandat.domain.meeting.RemarkEvent.RemarkWithdrawn;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.workflow.jobs.JobHandler;
import no.mandat.workflow.jobs.JobKind;
import no.mandat.workflow.jobs.Jobs;
import no.mandat.workflow.shared.Actors;

/**
 * Locks minutes when the time for remarks is over and none stands (domain.md, Meetings).
 * With a remark it is for the secretariat, who is told so once; in a mandate that is over nobody can say anything any more, and the remark is
 * printed.
 */
@ApplicationScoped
class MinutesClosing implements JobHandler {

    static final JobKind KIND = new JobKind("deadline.minutes");

    private final Meetings meetings;
    private final Remarks remarks;
    private final MinutesLock lock;
    private final MeetingAccess gate;
    private final MinutesLetters letters;
    private final Jobs jobs;
    private final Actors actors;
    private final Clock clock;

    @Inject
    MinutesClosing(
            Meetings meetings,
            Remarks remarks,
            MinutesLock lock,
            MeetingAccess gate,
            MinutesLetters letters,
            Jobs jobs,
            Actors actors,
            Clock clock) {
        this.meetings = meetings;
        this.remarks = remarks;
        this.lock = lock;
        this.gate = gate;
        this.letters = letters;
        this.jobs = jobs;
        this.actors = actors;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MinutesClosing() {
        this(null, null, null, null, null, null, null, null);
    }

    @Override
    public JobKind kind() {
        return KIND;
    }

    void circulated(@Observes MinutesCirculated event) {
        var meeting = meetings.require(event.meeting());
        meetings.lastEdition(meeting)
                .flatMap(MinutesEdition::remarksUntil)
                .ifPresent(until -> jobs.reschedule(KIND, meeting.id().toString(), until));
    }

    void mandateClosed(@Observes MandateClosed event) {
        closeAtTheDeadline(event.id());
    }

    void mandateTerminated(@Observes MandateTerminated event) {
        closeAtTheDeadline(event.id());
    }

    void mandateWithdrawn(@Observes MandateWithdrawn event) {
        closeAtTheDeadline(event.id());
    }

    /** Those that waited for the secretariat wait for nothing any more. */
    private void closeAtTheDeadline(MandateId over) {
        meetings.circulated(over).forEach(meeting -> meetings.lastEdition(meeting)
                .flatMap(MinutesEdition::remarksUntil)
                .ifPresent(until -> jobs.schedule(KIND, meeting.id().toString(), until)));
    }

    void takenBack(@Observes MinutesTakenBack event) {
        jobs.cancel(KIND, event.meeting().toString());
    }

    void closed(@Observes MinutesClosed event) {
        jobs.cancel(KIND, event.meeting().toString());
    }

    @Override
    public void run(String key) {
        var meeting = meetings.lock(new MeetingId(UUID.fromString(key)));
        if (!isDue(meeting)) {
            return;
        }
        var standing = remarks.standing(meeting.id(), meeting.editions());
        if (standing.isEmpty() || gate.mandate(meeting).isOver()) {
            lock.lock(meeting);
        } else {
            letters.waiting(meeting, standing.size());
        }
    }

    /** Minutes that waited for a remark wait no more when it is taken back and no other stands. */
    void withdrawn(@Observes RemarkWithdrawn event) {
        var meeting = meetings.require(event.meeting());
        if (isDue(meeting) && remarks.standing(meeting.id(), meeting.editions()).isEmpty()) {
            actors.byRule(() -> lock.lock(meeting));
        }
    }

    private boolean isDue(Meeting meeting) {
        return meeting.state() == MeetingState.MINUTES_CIRCULATED
                && meetings.lastEdition(meeting)
                        .flatMap(MinutesEdition::remarksUntil)
                        .filter(until -> !clock.instant().isBefore(until))
                        .isPresent();
    }
}
