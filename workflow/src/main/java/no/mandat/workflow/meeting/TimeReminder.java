package no.mandat.workflow.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import no.mandat.domain.meeting.Meeting;
import no.mandat.domain.meeting.MeetingState;
import no.mandat.domain.shared.MeetingId;
import no.mandat.workflow.jobs.JobHandler;
import no.mandat.workflow.jobs.JobKind;
import no.mandat.workflow.jobs.Jobs;
import no.mandat.workflow.shared.Morning;
import no.mandat.workflow.shared.WorkingDays;

/** Reminds those once who haven't said which times suit them. Times that are offered later give them as many days anew. */
@ApplicationScoped
class TimeReminder implements JobHandler {

    static final JobKind KIND = new JobKind("reminder.times");

    private static final int DAYS = 3;

    private final Meetings meetings;
    private final MeetingAccess gate;
    private final TimeOptions options;
    private final AskedMembers asked;
    private final TimeLetters letters;
    private final WorkingDays workingDays;
    private final Jobs jobs;
    private final Clock clock;

    @Inject
    TimeReminder(
            Meetings meetings,
            MeetingAccess gate,
            TimeOptions options,
            AskedMembers asked,
            TimeLetters letters,
            WorkingDays workingDays,
            Jobs jobs,
            Clock clock) {
        this.meetings = meetings;
        this.gate = gate;
        this.options = options;
        this.asked = asked;
        this.letters = letters;
        this.workingDays = workingDays;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected TimeReminder() {
        this(null, null, null, null, null, null, null, null);
    }

    void schedule(MeetingId meeting) {
        var day = workingDays.after(LocalDate.now(clock), DAYS);
        jobs.reschedule(KIND, meeting.toString(), Morning.of(day, clock.getZone()));
    }

    void cancel(MeetingId meeting) {
        jobs.cancel(KIND, meeting.toString());
    }

    @Override
    public JobKind kind() {
        return KIND;
    }

    @Override
    public void run(String key) {
        meetings.find(new MeetingId(UUID.fromString(key)))
                .filter(meeting -> meeting.state() == MeetingState.PLANNED)
                .filter(meeting -> !gate.mandate(meeting).isOver())
                .ifPresent(this::remind);
    }

    private void remind(Meeting meeting) {
        int offered = options.offered(meeting.id()).size();
        if (offered > 0) {
            letters.remind(meeting, asked.of(meeting.id(), false), offered);
        }
    }
}
