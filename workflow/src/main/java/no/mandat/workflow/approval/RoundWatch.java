package no.mandat.workflow.approval;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import no.mandat.domain.approval.ApprovalEvent;
import no.mandat.domain.shared.RoundId;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells the pages on which a round is open that something has happened in it, in a thread of its own. It tells nobody what:
 * who is told asks, and gets what they may see. As long as such pages are open it looks once a second whether the mark of
 * their rounds has changed, for it may have been on another node, and at once after a commit on this one
 * (docs/decisions/0028).
 */
@ApplicationScoped
public class RoundWatch {

    private static final Logger LOG = Logger.getLogger(RoundWatch.class);
    private static final long LOOKS_EVERY_MILLIS = 1_000;

    private final Map<RoundId, Watched> rounds = new ConcurrentHashMap<>();
    private final AtomicBoolean due = new AtomicBoolean();
    private final RoundMarks marks;

    @Resource
    private ManagedScheduledExecutorService threads;

    private @Nullable ScheduledFuture<?> looking;
    private boolean blind;

    @Inject
    RoundWatch(RoundMarks marks) {
        this.marks = marks;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected RoundWatch() {
        this(null);
    }

    /** Asks to be told; whoever asked takes it back with the answer. */
    public Runnable watch(RoundId round, Runnable told) {
        rounds.compute(round, (id, known) -> {
            var watched = known == null ? new Watched(marks.of(List.of(id)).getOrDefault(id, "")) : known;
            watched.pages.add(told);
            return watched;
        });
        keepLooking();
        return () -> unwatch(round, told);
    }

    private void unwatch(RoundId round, Runnable told) {
        rounds.computeIfPresent(round, (id, watched) -> {
            watched.pages.remove(told);
            return watched.pages.isEmpty() ? null : watched;
        });
        keepLooking();
    }

    /** Begins with the first page, and stops with the last. A page doesn't wait here for a look that waits for the database. */
    private void keepLooking() {
        synchronized (rounds) {
            var running = looking;
            if (rounds.isEmpty() && running != null) {
                running.cancel(false);
                looking = null;
            } else if (!rounds.isEmpty() && running == null) {
                looking = threads.scheduleWithFixedDelay(
                        this::look, LOOKS_EVERY_MILLIS, LOOKS_EVERY_MILLIS, TimeUnit.MILLISECONDS);
            }
        }
    }

    /** Many at once are looked at together. */
    void lookNow(@Observes(during = TransactionPhase.AFTER_SUCCESS) ApprovalEvent event) {
        lookSoon();
    }

    void lookNow(@Observes(during = TransactionPhase.AFTER_SUCCESS) RoundTouched event) {
        lookSoon();
    }

    private void lookSoon() {
        if (!rounds.isEmpty() && due.compareAndSet(false, true)) {
            threads.submit(this::look);
        }
    }

    /** A look that fails is said once, and the next one is taken all the same: the schedule must not end with it. */
    private synchronized void look() {
        due.set(false);
        try {
            var ids = List.copyOf(rounds.keySet());
            if (!ids.isEmpty()) {
                marks.of(ids).forEach(this::compare);
            }
            blind = false;
        } catch (RuntimeException e) {
            if (!blind) {
                LOG.warn("open pages of rounds aren't told of changes until the database answers", e);
            }
            blind = true;
        }
    }

    private void compare(RoundId round, String mark) {
        var watched = rounds.get(round);
        if (watched != null && !watched.mark.equals(mark)) {
            watched.mark = mark;
            watched.pages.forEach(threads::submit);
        }
    }

    /** The pages of a round, and its mark when they were last told. */
    private static final class Watched {

        private final Set<Runnable> pages = ConcurrentHashMap.newKeySet();
        private volatile String mark;

        private Watched(String mark) {
            this.mark = mark;
        }
    }
}
