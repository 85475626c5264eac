package no.mandat.workflow.auditlog;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The time of the log doesn't go backwards: where the clock is behind what stands in the log already, an entry gets the time of that. One from
 * before would be dated back, for all that anybody could tell.
 */
@ApplicationScoped
public class LogTime {

    private static final Logger LOG = Logger.getLogger(LogTime.class);

    /** What the clocks of nodes may differ by, and nobody needs to look at. */
    private static final Duration USUAL = Duration.ofSeconds(10);

    private volatile Instant latest = Instant.EPOCH;
    private boolean behind;

    /** That time; where it is before the latest that is known, a little after that, so that what comes one after the other has times in that order. */
    public synchronized Instant of(Instant now) {
        if (!now.isBefore(latest)) {
            return now;
        }
        latest = latest.plus(Waiting.Bounds.TICK);
        return latest;
    }

    /** Whether that is before the latest that is known. */
    boolean isAhead(Instant now) {
        return now.isBefore(latest);
    }

    /** Whether nothing can have happened then yet: whoever says so is asked how they know. */
    static boolean isToCome(Instant at, Instant now) {
        return at.isAfter(now.plus(Waiting.Bounds.SKEW));
    }

    /** Learns of something in the log. */
    synchronized void know(@Nullable Instant at) {
        if (at != null && at.isAfter(latest)) {
            latest = at;
        }
    }

    /** Says it once where the clock has been set back, and once when it has caught up. */
    synchronized void compare(Instant now) {
        var known = latest;
        boolean was = behind;
        behind = now.isBefore(known.minus(USUAL));
        if (behind != was) {
            LOG.warnf(
                    behind
                            ? "the clock says %s, and the audit log is at %s: until the clock has caught up, what happens has that time in the history"
                            : "the clock says %s and has caught up with the audit log, which is at %s",
                    now,
                    known);
        }
    }
}
