package no.mandat.workflow.auditlog;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import no.mandat.workflow.operations.Started;
import no.mandat.workflow.shared.Repeating;
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
    private final Signer signer;
    private final Undone undone;
    private final KeptCheckpoint kept;
    private final LogTime time;
    private final Clock clock;

    @Resource
    private ManagedScheduledExecutorService threads;

    @Resource(lookup = "java:jboss/datasources/mandat")
    private DataSource source;

    private @Nullable ScheduledFuture<?> looking;

    @Inject
    LogKeeper(Integrator integrator, Signer signer, Undone undone, KeptCheckpoint kept, LogTime time, Clock clock) {
        this.integrator = integrator;
        this.signer = signer;
        this.undone = undone;
        this.kept = kept;
        this.time = time;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected LogKeeper() {
        this(null, null, null, null, null, null);
    }

    void begin(@Observes Started started) {
        looking = threads.scheduleWithFixedDelay(
                new Repeating(
                        this::look,
                        LOG,
                        "the audit log doesn't grow: nothing gets a place in it, and nothing is signed"),
                0,
                LOOKS_EVERY,
                TimeUnit.MILLISECONDS);
    }

    void end(@Observes Shutdown shutdown) {
        if (looking != null) {
            looking.cancel(false);
        }
    }

    private void look() throws SQLException {
        if (!isSomethingToDo()) {
            integrator.rest();
            return;
        }
        while (integrator.step()) {
            // One batch after the other.
        }
        var signed = integrator.sign();
        try {
            if (signed.isPresent()) {
                kept.keep(signed.get());
            }
        } catch (IOException e) {
            LOG.error("the checkpoint that was signed just now couldn't be kept in the server's data folder", e);
        }
    }

    /** Whether an entry waits, or may have come to nothing, or the last ones aren't covered by a checkpoint that is due. */
    private boolean isSomethingToDo() throws SQLException {
        try (var database = source.getConnection();
                var query = database.prepareStatement("""
                        select h.latest, exists (select 1 from audit_waiting), h.tree_size > coalesce(c.tree_size, 0), c.at,
                            coalesce(c.tree_size, 0)
                        from audit_head h
                            left join (select tree_size, at from audit_checkpoint order by tree_size desc limit 1) c on true
                        """);
                var row = query.executeQuery()) {
            if (!row.next()) {
                throw WrongHeadException.gone();
            }
            var latest = DatabaseTime.get(row, "latest");
            integrator.know(latest != null && LogTime.isToCome(latest, clock.instant()) ? integrator.latest() : latest);
            time.compare(clock.instant());
            return undone.isAsking()
                    || row.getBoolean(2)
                    || row.getBoolean(3)
                            && (integrator.isDecidedBehind(row.getLong(5))
                                    || signer.isDue(Optional.ofNullable(DatabaseTime.get(row, "at"))));
        }
    }
}
