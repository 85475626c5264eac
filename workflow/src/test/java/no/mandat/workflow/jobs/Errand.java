package no.mandat.workflow.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import no.mandat.workflow.shared.Actors;

/** A kind of job for tests: it notes who ran it, and does what the test asks for its key. */
@ApplicationScoped
public class Errand implements JobHandler {

    /** Its kind. */
    public static final JobKind KIND = new JobKind("test.errand");

    private final Map<String, Runnable> work = new ConcurrentHashMap<>();
    private final Map<String, List<String>> runs = new ConcurrentHashMap<>();

    @Inject
    Actors actors;

    @PersistenceContext
    EntityManager database;

    @Override
    public JobKind kind() {
        return KIND;
    }

    @Override
    public void run(String key) {
        runs.computeIfAbsent(key, none -> new CopyOnWriteArrayList<>())
                .add(actors.current().id());
        work.getOrDefault(key, () -> {}).run();
    }

    /** What the job of the key is to do. */
    public void does(String key, Runnable what) {
        work.put(key, what);
    }

    /** As whom it has run, each time. */
    public List<String> runs(String key) {
        return runs.getOrDefault(key, List.of());
    }

    /** Leaves a trace in the database, within the job's transaction. */
    public void mark(String sid) {
        database.createNativeQuery("insert into ended_session (sid, at) values (?1, utc_timestamp(6))")
                .setParameter(1, sid)
                .executeUpdate();
    }
}
