package no.mandat.workflow.auditlog;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import no.mandat.workflow.operations.Started;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Lets the tree grow as long as the application runs, on each node: it looks some times a second whether entries wait, or a checkpoint is due.
 * While the database doesn't answer, or its disk is full, entries wait.
 */
@ApplicationScoped
class LogKeeper {

    private static final Logger LOG = Logger.getLogger(LogKeeper.class);

    /** In milliseconds: an entry has its place within a second. */
    private static final long LOOKS_EVERY = 200;

    private final Integrator integrator;
    private final LogTime time;
    private final Clock clock;

    @Resource
    private ManagedScheduledExecutorService threads;

    @Resource(lookup = "java:jboss/datasources/mandat")
    private DataSource source;

    private @Nullable ScheduledFuture<?> looking;
    private boolean failing;

    @Inject
    LogKeeper(Integrator integrator, LogTime time, Clock clock) {
        this.integrator = integrator;
        this.time = time;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected LogKeeper() {
        this(null, null, null);
    }

    void begin(@Observes Started started) {
        looking = threads.scheduleWithFixedDelay(this::look, 0, LOOKS_EVERY, TimeUnit.MILLISECONDS);
    }

    void end(@Observes Shutdown shutdown) {
        if (looking != null) {
            looking.cancel(false);
        }
    }

    /** A failure is said once, and the next look taken all the same: the schedule must not end with it. */
    private void look() {
        try {
            if (isSomethingToDo()) {
                while (integrator.step()) {
                    // One batch after the other.
                }
            }
            if (failing) {
                LOG.info("entries of the audit log get their places again");
            }
            failing = false;
        } catch (SQLException | RuntimeException e) {
            if (!failing) {
                LOG.error("entries of the audit log wait for their places, and checkpoints aren't signed", e);
            }
            failing = true;
        }
    }

    /** Whether an entry waits, or the last ones aren't covered by a checkpoint that is due. */
    private boolean isSomethingToDo() throws SQLException {
        try (var database = source.getConnection();
                var query = database.prepareStatement("""
                        select h.latest, exists (select 1 from audit_waiting), h.tree_size > coalesce(c.tree_size, 0), c.at
                        from audit_head h
                            left join (select tree_size, at from audit_checkpoint order by tree_size desc limit 1) c on true
                        """);
                var row = query.executeQuery()) {
            row.next();
            time.know(DatabaseTime.get(row, "latest"));
            time.compare(clock.instant());
            return row.getBoolean(2)
                    || row.getBoolean(3) && integrator.isDue(Optional.ofNullable(DatabaseTime.get(row, "at")));
        }
    }
}
