package no.mandat.workflow.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import no.mandat.domain.party.MembershipBegan;
import no.mandat.domain.party.MembershipEnded;
import no.mandat.domain.shared.BodyId;
import no.mandat.workflow.jobs.JobHandler;
import no.mandat.workflow.jobs.JobKind;
import no.mandat.workflow.jobs.Jobs;

/**
 * When somebody comes into a body, or leaves it, the meetings of that body, and of the mandates whose secretariat it is, call them or take
 * them off. By a job, once all of the change is there: whoever only changes their place in the body is never off the list.
 */
@ApplicationScoped
class MembersOfMeetings implements JobHandler {

    private static final JobKind KIND = new JobKind("members.meetings");

    private final Meetings meetings;
    private final MeetingAccess gate;
    private final Roll roll;
    private final Jobs jobs;
    private final Clock clock;

    @Inject
    MembersOfMeetings(Meetings meetings, MeetingAccess gate, Roll roll, Jobs jobs, Clock clock) {
        this.meetings = meetings;
        this.gate = gate;
        this.roll = roll;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MembersOfMeetings() {
        this(null, null, null, null, null);
    }

    void began(@Observes MembershipBegan event) {
        event.changes().stream()
                .filter(change -> change.field().equals("body"))
                .map(change -> (BodyId) change.after())
                .forEach(this::later);
    }

    void ended(@Observes MembershipEnded event) {
        later(event.body());
    }

    private void later(BodyId body) {
        if (!meetings.aheadOf(body).isEmpty()) {
            jobs.schedule(KIND, body.toString(), clock.instant());
        }
    }

    @Override
    public JobKind kind() {
        return KIND;
    }

    @Override
    public void run(String key) {
        for (var id : meetings.aheadOf(new BodyId(UUID.fromString(key)))) {
            var meeting = meetings.lock(id);
            var mandate = gate.mandate(meeting);
            if (meeting.state().isAhead() && !mandate.isOver()) {
                roll.settle(meeting, mandate);
            }
        }
    }
}
