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

    /** That time, or the latest that is known where it is before that. */
    public Instant of(Instant now) {
        var known = latest;
        return now.isBefore(known) ? known : now;
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
