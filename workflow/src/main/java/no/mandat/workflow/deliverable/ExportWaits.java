package no.mandat.workflow.deliverable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import no.mandat.workflow.jobs.JobEnded;

/** Where one waits a moment for a file that is being made: most are there before anybody minds. */
@ApplicationScoped
public class ExportWaits {

    /** No more threads than that wait; others are told at once that it is being made. */
    private static final int AT_ONCE = 8;

    /** That somebody else stops waiting takes nobody's sight for longer. */
    private static final Duration LOOKS_EVERY = Duration.ofMillis(250);

    private final Map<UUID, CountDownLatch> ends = new ConcurrentHashMap<>();
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final KeptExports kept;

    @Inject
    ExportWaits(KeptExports kept) {
        this.kept = kept;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ExportWaits() {
        this(null);
    }

    void ended(@Observes JobEnded end) {
        if (end.kind().equals(ExportJob.KIND)) {
            var waiting = ends.remove(UUID.fromString(end.key()));
            if (waiting != null) {
                waiting.countDown();
            }
        }
    }

    /** Waits until an attempt to make it has ended, or the time is over. Outside of any transaction. */
    public void await(UUID id, Duration patience) {
        if (!places.tryAcquire()) {
            return;
        }
        try {
            long until = System.nanoTime() + patience.toNanos();
            var end = end(id);
            // It may have ended before anybody waited, or have had to wait for its own turn.
            for (long left = patience.toNanos(); left > 0 && isBeingMade(id); left = until - System.nanoTime()) {
                boolean ignored = end.await(Math.min(left, LOOKS_EVERY.toNanos()), TimeUnit.NANOSECONDS);
                end = end(id);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ends.remove(id);
            places.release();
        }
    }

    private CountDownLatch end(UUID id) {
        return ends.computeIfAbsent(id, unknown -> new CountDownLatch(1));
    }

    private boolean isBeingMade(UUID id) {
        return kept.find(id).filter(one -> one.content() == null).isPresent();
    }
}
