package no.mandat.workflow.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells open pages that something has happened in what they show, in a thread of its own. It tells nobody what: who is told
 * asks, and gets what they may see. As long as such pages are open it looks once a second whether the mark of what they show
 * has changed, for it may have been on another node, and at once after a commit on this one (docs/decisions/0028).
 *
 * @param <K> what is shown
 */
public abstract class Watch<K> {

    private static final long LOOKS_EVERY_MILLIS = 1_000;

    private final Repeating repeating = new Repeating(
            this::look, Logger.getLogger(getClass()), "open pages aren't told of changes until the database answers");
    private final Map<K, Watched> pages = new ConcurrentHashMap<>();
    private final AtomicBoolean due = new AtomicBoolean();

    @Resource
    private ManagedScheduledExecutorService threads;

    private @Nullable ScheduledFuture<?> looking;

    /** A mark of each that is another one as soon as anything has changed of what its page shows, in one statement. */
    protected abstract Map<K, String> marks(Collection<K> shown);

    /** Asks to be told; whoever asked takes it back with the answer. */
    public Runnable watch(K one, Runnable told) {
        pages.compute(one, (id, known) -> {
            var watched = known == null ? new Watched(marks(List.of(id)).getOrDefault(id, "")) : known;
            watched.told.add(told);
            return watched;
        });
        keepLooking();
        return () -> unwatch(one, told);
    }

    private void unwatch(K one, Runnable told) {
        pages.computeIfPresent(one, (id, watched) -> {
            watched.told.remove(told);
            return watched.told.isEmpty() ? null : watched;
        });
        keepLooking();
    }

    /** Begins with the first page, and stops with the last. A page doesn't wait here for a look that waits for the database. */
    private void keepLooking() {
        synchronized (pages) {
            var running = looking;
            if (pages.isEmpty() && running != null) {
                running.cancel(false);
                looking = null;
            } else if (!pages.isEmpty() && running == null) {
                looking = threads.scheduleWithFixedDelay(
                        repeating, LOOKS_EVERY_MILLIS, LOOKS_EVERY_MILLIS, TimeUnit.MILLISECONDS);
            }
        }
    }

    /** Looks at once; many at once are looked at together. */
    protected void lookSoon() {
        if (!pages.isEmpty() && due.compareAndSet(false, true)) {
            threads.submit(repeating);
        }
    }

    private synchronized void look() {
        due.set(false);
        var ids = List.copyOf(pages.keySet());
        if (!ids.isEmpty()) {
            marks(ids).forEach(this::compare);
        }
    }

    private void compare(K one, String mark) {
        var watched = pages.get(one);
        if (watched != null && !watched.mark.equals(mark)) {
            watched.mark = mark;
            watched.told.forEach(threads::submit);
        }
    }

    /** The pages that show it, and its mark when they were last told. */
    private static final class Watched {

        private final Set<Runnable> told = ConcurrentHashMap.newKeySet();
        private volatile String mark;

        private Watched(String mark) {
            this.mark = mark;
        }
    }
}
