package no.mandat.workflow.audit;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import no.mandat.workflow.erasure.Erased;
import no.mandat.workflow.jobs.JobHandler;
import no.mandat.workflow.jobs.JobKind;
import no.mandat.workflow.jobs.Jobs;
import no.mandat.workflow.operations.Configuration;
import no.mandat.workflow.operations.Started;

/** Heeds the rules of retention each night, so many entries at a time; what is left is taken at once after that. */
@ApplicationScoped
class RetentionJob implements JobHandler {

    private static final JobKind KIND = new JobKind(Erased.BY_RULE);
    private static final String KEY = "log";
    private static final LocalTime NIGHT = LocalTime.of(3, 30);

    private final Configuration configuration;
    private final OldPayloads old;
    private final Jobs jobs;
    private final Clock clock;

    @Inject
    RetentionJob(Configuration configuration, OldPayloads old, Jobs jobs, Clock clock) {
        this.configuration = configuration;
        this.old = old;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected RetentionJob() {
        this(null, null, null, null);
    }

    /** Nothing begins by rules that can't be heeded. */
    @Transactional
    void begin(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) Started started) {
        if (configuration.auditRetention().map(RetentionRules::of).isPresent()) {
            jobs.schedule(KIND, KEY, clock.instant());
        } else {
            jobs.cancel(KIND, KEY);
        }
    }

    @Override
    public JobKind kind() {
        return KIND;
    }

    @Override
    public void run(String key) {
        configuration.auditRetention().map(RetentionRules::of).ifPresent(rules -> {
            var now = clock.instant();
            jobs.again(old.erase(rules, now) ? now : night(now));
        });
    }

    private Instant night(Instant now) {
        return LocalDate.ofInstant(now, clock.getZone())
                .plusDays(1)
                .atTime(NIGHT)
                .atZone(clock.getZone())
                .toInstant();
    }
}
