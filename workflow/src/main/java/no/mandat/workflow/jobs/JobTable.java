package no.mandat.workflow.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The rows of the job table. A job's version changes whenever somebody writes it, so that a run that has ended removes its
 * own job and no newer one.
 */
@ApplicationScoped
@Transactional
class JobTable {

    private static final int MOST_AT_ONCE = 100;

    private static final String WAITING_STAYS = """
            execution_time = if(picked, value(execution_time), execution_time),
            version = if(picked, version + 1, version), picked = false""";

    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    @Inject
    JobTable(Clock clock) {
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected JobTable() {
        this(null);
    }

    /** One that waits stays as it is; one that is running gets a run more. */
    void add(JobKind kind, String key, Instant at) {
        insert(kind, key, at, WAITING_STAYS);
    }

    /** The same of several, many in each statement. */
    void add(JobKind kind, List<String> keys, Instant at) {
        for (int from = 0; from < keys.size(); from += MOST_AT_ONCE) {
            insert(kind, keys.subList(from, Math.min(from + MOST_AT_ONCE, keys.size())), at, WAITING_STAYS);
        }
    }

    void move(JobKind kind, String key, Instant at) {
        insert(
                kind,
                key,
                at,
                "execution_time = value(execution_time), version = version + 1, picked = false, consecutive_failures = 0");
    }

    /** One that is running waits for that time, unless it was asked for anew meanwhile. */
    void giveBack(RunningJob job, Instant at) {
        database.createNativeQuery("""
                        update scheduled_tasks set execution_time = ?3, picked = false, picked_by = null,
                            last_heartbeat = null, consecutive_failures = 0, version = version + 1
                        where task_name = ?1 and task_instance = ?2 and version = ?4
                        """)
                .setParameter(1, job.kind())
                .setParameter(2, job.key())
                .setParameter(3, at)
                .setParameter(4, job.version())
                .executeUpdate();
    }

    private void insert(JobKind kind, String key, Instant at, String otherwise) {
        insert(kind, List.of(key), at, otherwise);
    }

    private void insert(JobKind kind, List<String> keys, Instant at, String otherwise) {
        var rows = IntStream.range(0, keys.size())
                .mapToObj(i -> "(?1, ?%d, ?2, false, 0, ?3)".formatted(i + 4))
                .collect(Collectors.joining(", "));
        var query = database.createNativeQuery("""
                        insert into scheduled_tasks
                            (task_name, task_instance, execution_time, picked, consecutive_failures, version)
                        values %s on duplicate key update %s""".formatted(rows, otherwise))
                .setParameter(1, kind.name())
                .setParameter(2, at)
                .setParameter(3, firstVersion());
        for (int i = 0; i < keys.size(); i++) {
            query.setParameter(i + 4, keys.get(i));
        }
        query.executeUpdate();
    }

    /** No version that a job of the same key had before, which may still be running. */
    private long firstVersion() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
    }

    void remove(JobKind kind, String key) {
        database.createNativeQuery("delete from scheduled_tasks where task_name = ?1 and task_instance = ?2")
                .setParameter(1, kind.name())
                .setParameter(2, key)
                .executeUpdate();
    }

    /** Whether there is one that hasn't failed when it last ran, of those whose keys begin like that. */
    boolean has(JobKind kind, String beginning) {
        return !database.createNativeQuery("""
                        select 1 from scheduled_tasks
                        where task_name = ?1 and task_instance like concat(?2, '%') and consecutive_failures = 0 limit 1
                        """)
                .setParameter(1, kind.name())
                .setParameter(2, beginning)
                .getResultList()
                .isEmpty();
    }

    Set<String> failing(JobKind kind, Collection<String> keys) {
        List<?> found = database.createNativeQuery("""
                        select task_instance from scheduled_tasks
                        where task_name = ?1 and task_instance in (?2) and consecutive_failures > 0
                        """, String.class)
                .setParameter(1, kind.name())
                .setParameter(2, keys)
                .getResultList();
        return found.stream().map(String.class::cast).collect(Collectors.toSet());
    }

    /** Removes it after its run, unless it was asked for anew meanwhile. */
    void done(RunningJob job) {
        database.createNativeQuery(
                        "delete from scheduled_tasks where task_name = ?1 and task_instance = ?2 and version = ?3")
                .setParameter(1, job.kind())
                .setParameter(2, job.key())
                .setParameter(3, job.version())
                .executeUpdate();
    }

    /** Gives it back to be tried again, unless it was asked for anew meanwhile. */
    void tryAgain(RunningJob job, Instant at) {
        database.createNativeQuery("""
                        update scheduled_tasks set execution_time = ?4, picked = false, picked_by = null,
                            last_heartbeat = null, last_failure = ?5, consecutive_failures = ?6, version = version + 1
                        where task_name = ?1 and task_instance = ?2 and version = ?3
                        """)
                .setParameter(1, job.kind())
                .setParameter(2, job.key())
                .setParameter(3, job.version())
                .setParameter(4, at)
                .setParameter(5, clock.instant())
                .setParameter(6, job.failures() + 1)
                .executeUpdate();
    }
}
