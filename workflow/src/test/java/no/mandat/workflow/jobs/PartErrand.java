package no.mandat.workflow.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A kind of job for tests whose work has transactions of its own. */
@ApplicationScoped
public class PartErrand implements JobHandler {

    /** Its kind. */
    public static final JobKind KIND = new JobKind("test.parts");

    private final Map<String, Runnable> work = new ConcurrentHashMap<>();

    @Override
    public JobKind kind() {
        return KIND;
    }

    @Override
    public boolean isInParts() {
        return true;
    }

    @Override
    public void run(String key) {
        work.getOrDefault(key, () -> {}).run();
    }

    /** What the job of the key is to do. */
    public void does(String key, Runnable what) {
        work.put(key, what);
    }
}
