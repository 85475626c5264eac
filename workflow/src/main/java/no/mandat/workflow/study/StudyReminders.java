package no.mandat.workflow.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import no.mandat.domain.mandate.MandateReopened;
import no.mandat.domain.shared.StudyId;
import no.mandat.domain.study.Study;
import no.mandat.domain.study.StudyEvent;
import no.mandat.domain.study.StudyReminderRule;
import no.mandat.domain.study.StudyState;
import no.mandat.workflow.jobs.JobHandler;
import no.mandat.workflow.jobs.JobKind;
import no.mandat.workflow.jobs.Jobs;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.shared.Morning;

/**
 * Reminds the secretariat of a study that isn't there when it was expected ({@link StudyReminderRule}). Each one that is ordered has one job,
 * which waits for the next of its days; whatever happens to it sets that anew, in the same transaction.
 */
@ApplicationScoped
class StudyReminders implements JobHandler {

    static final JobKind KIND = new JobKind("reminder.study");

    private final Studies studies;
    private final Mandates mandates;
    private final StudyLetters letters;
    private final Jobs jobs;
    private final Clock clock;

    @Inject
    StudyReminders(Studies studies, Mandates mandates, StudyLetters letters, Jobs jobs, Clock clock) {
        this.studies = studies;
        this.mandates = mandates;
        this.letters = letters;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected StudyReminders() {
        this(null, null, null, null, null);
    }

    @Override
    public JobKind kind() {
        return KIND;
    }

    void settle(@Observes StudyEvent event) {
        var study = studies.require(event.study());
        if (isAwaited(study)) {
            schedule(study);
        } else {
            jobs.cancel(KIND, study.id().toString());
        }
    }

    /** A mandate that had ended reminds again. */
    void reopened(@Observes MandateReopened event) {
        studies.of(event.id()).stream().filter(StudyReminders::isAwaited).forEach(this::schedule);
    }

    private void schedule(Study study) {
        jobs.reschedule(KIND, study.id().toString(), next(study));
    }

    @Override
    public void run(String key) {
        studies.find(new StudyId(UUID.fromString(key)))
                .filter(StudyReminders::isAwaited)
                .ifPresent(this::remind);
    }

    private void remind(Study study) {
        var mandate = mandates.require(study.mandate());
        if (mandate.isOver()) {
            return;
        }
        if (study.isOverdue(LocalDate.now(clock))) {
            letters.overdue(study, mandate);
        }
        jobs.again(next(study));
    }

    private static boolean isAwaited(Study study) {
        return study.state() == StudyState.COMMISSIONED;
    }

    private Instant next(Study study) {
        var expected = study.expectedOn().orElseThrow();
        var today = LocalDate.now(clock);
        return Stream.of(today.minusDays(1), today)
                .map(day -> StudyReminderRule.nextAfter(day, expected))
                .map(day -> Morning.of(day, clock.getZone()))
                .filter(at -> at.isAfter(clock.instant()))
                .findFirst()
                .orElseThrow();
    }
}
