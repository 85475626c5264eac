package no.mandat.workflow.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.mandat.domain.meeting.AnswerByRule;
import no.mandat.domain.meeting.Meeting;
import no.mandat.domain.meeting.MeetingEvent;
import no.mandat.domain.meeting.MeetingEvent.MeetingCalled;
import no.mandat.domain.meeting.MeetingState;
import no.mandat.domain.meeting.MeetingTime;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MeetingId;
import no.mandat.workflow.jobs.JobHandler;
import no.mandat.workflow.jobs.JobKind;
import no.mandat.workflow.jobs.Jobs;
import no.mandat.workflow.shared.Morning;
import org.jspecify.annotations.Nullable;

/**
 * Reminds of a meeting by a job: those who haven’t answered before the day by which they should, and some days before it, and on the day
 * before it all who may come. Whatever moves the meeting or that day sets the job anew, and whatever ends it takes the job away.
 */
@ApplicationScoped
class MeetingReminding implements JobHandler {

    static final JobKind KIND = new JobKind("reminder.meeting");

    /** How many days before it all who may come are told. */
    private static final long SOON_DAYS = 1;

    private final Meetings meetings;
    private final MeetingAccess gate;
    private final Roll roll;
    private final MeetingLetters letters;
    private final Jobs jobs;
    private final Clock clock;

    @Inject
    MeetingReminding(Meetings meetings, MeetingAccess gate, Roll roll, MeetingLetters letters, Jobs jobs, Clock clock) {
        this.meetings = meetings;
        this.gate = gate;
        this.roll = roll;
        this.letters = letters;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MeetingReminding() {
        this(null, null, null, null, null, null);
    }

    @Override
    public JobKind kind() {
        return KIND;
    }

    /** One that is due just now stays so, unless what happened moves the meeting. */
    void settle(@Observes MeetingEvent event) {
        var meeting = meetings.require(event.meeting());
        var key = meeting.id().toString();
        if (meeting.state() == MeetingState.CALLED && !setsTime(event)) {
            return;
        }
        next(meeting, nextMorning())
                .ifPresentOrElse(at -> jobs.reschedule(KIND, key, at), () -> jobs.cancel(KIND, key));
    }

    private static boolean setsTime(MeetingEvent event) {
        return event instanceof MeetingCalled
                || event.changes().stream()
                        .map(Change::field)
                        .anyMatch(field -> field.equals("startsAt") || field.equals("answerBy"));
    }

    @Override
    public void run(String key) {
        var meeting = meetings.lock(new MeetingId(UUID.fromString(key)));
        var mandate = gate.mandate(meeting);
        if (meeting.state() != MeetingState.CALLED || mandate.isOver()) {
            return;
        }
        roll.settle(meeting, mandate);
        meeting.time()
                .filter(time -> time.startsAt().isAfter(clock.instant()))
                .ifPresent(time -> remind(meeting, time));
        // Whom it reminds today it reminds no second time for that.
        next(meeting, LocalDate.now(clock)).ifPresent(jobs::again);
    }

    /** On which day it can still be reminded in the morning. */
    private LocalDate nextMorning() {
        return LocalDate.ofInstant(Morning.after(clock.instant(), clock.getZone()), clock.getZone());
    }

    private void remind(Meeting meeting, MeetingTime time) {
        if (LocalDate.now(clock).isBefore(day(time).minusDays(SOON_DAYS))) {
            var ignored = letters.remind(meeting);
        } else {
            letters.tellSoon(meeting);
        }
    }

    private Optional<Instant> next(Meeting meeting, LocalDate from) {
        return meeting.state() == MeetingState.CALLED
                ? meeting.time().flatMap(time -> next(time, meeting.answerBy().orElse(null), from))
                : Optional.empty();
    }

    private Optional<Instant> next(MeetingTime time, @Nullable LocalDate answerBy, LocalDate from) {
        var day = day(time);
        return Stream.concat(AnswerByRule.reminders(day, answerBy, from).stream(), Stream.of(day.minusDays(SOON_DAYS)))
                .sorted()
                .map(morning -> Morning.of(morning, clock.getZone()))
                .filter(at -> at.isAfter(clock.instant()))
                .findFirst();
    }

    private LocalDate day(MeetingTime time) {
        return LocalDate.ofInstant(time.startsAt(), clock.getZone());
    }
}
