package no.mandat.workflow.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import no.mandat.workflow.operations.Started;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes the jobs that are due, on threads of the container. Starts when the database is at the program's version; stops
 * before the application does, and lets those that run end.
 */
@ApplicationScoped
class JobEngine {

    private static final Logger LOG = Logger.getLogger(JobEngine.class);
    private static final int THREADS = 4;
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(1);
    /** When four of them are missing, the node counts as killed, and its jobs are taken again. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private static final int MISSING_HEARTBEATS = 4;
    private static final Duration LAST_WAIT = Duration.ofSeconds(10);
    /** Jobs of a kind that this program doesn't know wait for the one that does. */
    private static final Duration FOREVER = Duration.ofDays(36_500);

    private final JobHandlers handlers;
    private final JobRunner runner;
    private final Clock clock;

    @Resource(lookup = "java:jboss/datasources/mandat")
    private DataSource database;

    @Resource
    private ManagedThreadFactory threads;

    private volatile @Nullable Scheduler scheduler;

    @Inject
    JobEngine(JobHandlers handlers, JobRunner runner, Clock clock) {
        this.handlers = handlers;
        this.runner = runner;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected JobEngine() {
        this(null, null, null);
    }

    void start(@Observes Started started) {
        var tasks = handlers.all().stream()
                .<Task<?>>map(handler -> new JobTask(handler, runner))
                .toList();
        var made = made(tasks);
        made.start();
        scheduler = made;
        LOG.infof("jobs are carried out: %s", handlers.names());
    }

    private Scheduler made(List<Task<?>> tasks) {
        return Scheduler.create(new PatientDatabase(database, clock), tasks)
                .jdbcCustomization(new JobTimes())
                .schedulerName(new SchedulerName.Fixed(System.getProperty("jboss.node.name", "mandat")))
                .clock(clock::instant)
                .threads(THREADS)
                .executorService(Executors.newFixedThreadPool(THREADS, threads))
                .dueExecutor(Executors.newSingleThreadExecutor(threads))
                .housekeeperExecutor(Executors.newSingleThreadScheduledExecutor(threads))
                .pollingInterval(LOOKS_EVERY)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSING_HEARTBEATS)
                .deleteUnresolvedAfter(FOREVER)
                .shutdownMaxWait(LAST_WAIT)
                .failureLogging(LogLevel.OFF, false)
                .addSchedulerListener(new JobTableWatch())
                .build();
    }

    /** Looks for what is due at once. */
    void wake() {
        var running = scheduler;
        if (running != null) {
            running.triggerCheckForDueExecutions();
        }
    }

    void stop(@Observes Shutdown shutdown) {
        var running = scheduler;
        if (running != null) {
            running.stop();
            LOG.info("jobs have stopped");
        }
    }
}
