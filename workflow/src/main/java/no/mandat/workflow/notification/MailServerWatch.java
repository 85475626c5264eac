package no.mandat.workflow.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import no.mandat.workflow.notification.Attempt.ServerAway;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Whether the mail server can be reached from this node. While it can't, mails wait together instead of each trying for
 * itself: hundreds that wait for a time-out would hold up every other job.
 */
@ApplicationScoped
class MailServerWatch {

    private static final Logger LOG = Logger.getLogger(MailServerWatch.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final Clock clock;

    private @Nullable ServerAway now;
    private Duration pause = FIRST_PAUSE;

    @Inject
    MailServerWatch(Clock clock) {
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MailServerWatch() {
        this(null);
    }

    /** Whether it is known to be away, and need not be asked. */
    synchronized Optional<ServerAway> away() {
        return Optional.ofNullable(now).filter(away -> clock.instant().isBefore(away.until()));
    }

    /** It doesn't answer. Whoever finds that out first decides for how long it isn't asked. */
    synchronized ServerAway gone(String code) {
        var known = now;
        Instant at = clock.instant();
        if (known != null && at.isBefore(known.until())) {
            return known;
        }
        if (known == null) {
            LOG.warnf("mail waits: the mail server can't be reached, or doesn't let us in (%s)", code);
        }
        var away = new ServerAway(at.plus(pause), code);
        now = away;
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        return away;
    }

    /** It answers. */
    synchronized void here() {
        if (now != null) {
            LOG.info("the mail server answers; mail goes on");
        }
        now = null;
        pause = FIRST_PAUSE;
    }
}
