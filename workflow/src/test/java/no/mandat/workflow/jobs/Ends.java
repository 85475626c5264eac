package no.mandat.workflow.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Lets a test wait for the end of a job's run. */
@ApplicationScoped
public class Ends {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private static final int TOLD = 20;

    private final List<JobEnded> ended = new ArrayList<>();

    synchronized void hear(@Observes JobEnded end) {
        ended.add(end);
        notifyAll();
    }

    /** Waits until so many runs of the job have ended, and gives them. */
    public List<JobEnded> await(JobKind kind, String key, int runs) {
        return await(kind, key, ends -> ends.size() >= runs);
    }

    /** Waits until the job is done. */
    public List<JobEnded> awaitDone(JobKind kind, String key) {
        return await(kind, key, ends -> ends.stream().anyMatch(JobEnded::done));
    }

    /** Waits until something is so, which a job brings about. */
    public synchronized void until(BooleanSupplier isSo) {
        long end = System.nanoTime() + PATIENCE;
        while (!isSo.getAsBoolean()) {
            pause(end, "it hasn't come about; the last runs that ended: " + last());
        }
    }

    private List<JobEnded> last() {
        return ended.subList(Math.max(0, ended.size() - TOLD), ended.size());
    }

    private void pause(long end, String otherwise) {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
            throw new AssertionError(otherwise);
        }
        try {
            wait(left);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized List<JobEnded> await(JobKind kind, String key, Predicate<List<JobEnded>> enough) {
        long end = System.nanoTime() + PATIENCE;
        while (!enough.test(of(kind, key))) {
            pause(end, "of the job %s only these runs have ended: %s".formatted(key, of(kind, key)));
        }
        return of(kind, key);
    }

    private List<JobEnded> of(JobKind kind, String key) {
        return ended.stream()
                .filter(end -> end.kind().equals(kind) && end.key().equals(key))
                .toList();
    }
}
