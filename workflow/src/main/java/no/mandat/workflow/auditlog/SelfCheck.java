package no.mandat.workflow.auditlog;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import no.mandat.verify.Checkpoint;
import no.mandat.verify.Finding;
import no.mandat.verify.LogVerifier;
import no.mandat.verify.VerifierKey;
import no.mandat.verify.WrongFormatException;
import no.mandat.workflow.auditlog.Checkpoints.Signed;
import no.mandat.workflow.auditlog.PublicLog.PublicKey;
import no.mandat.workflow.operations.Started;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Checks the log of this installation by itself, with the verifier that others have, on each node: what came since it looked last, every two minutes, and all of it
 * once a day. It holds the last checkpoint that it found right, of which the log must be a continuation. Where something is wrong the operator is told
 * (docs/operations.md, "When the audit log is wrong"): an error in the log, and {@code mandat_audit_check_right} is 0.
 */
@ApplicationScoped
public class SelfCheck {

    private static final Logger LOG = Logger.getLogger(SelfCheck.class);
    private static final Duration LOOKS_EVERY = Duration.ofMinutes(2);
    private static final Duration WHOLE_EVERY = Duration.ofDays(1);

    private final Clock clock;
    private final MeterRegistry meters;

    @Resource
    private ManagedScheduledExecutorService threads;

    @Resource(lookup = "java:jboss/datasources/mandat")
    private DataSource source;

    private @Nullable LogVerifier running;
    private @Nullable Kept last;
    private Instant begun = Instant.EPOCH;

    private volatile @Nullable Status status;

    @Inject
    SelfCheck(Clock clock, MeterRegistry meters) {
        this.clock = clock;
        this.meters = meters;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected SelfCheck() {
        this(null, null);
    }

    /**
     * What came of the last look.
     *
     * @param entries how many were found right, from the first on
     * @param at when it was
     * @param finding what is wrong first; none where nothing is
     */
    public record Status(long entries, Instant at, Optional<Finding> finding) {

        /** Whether nothing is wrong. */
        public boolean isRight() {
            return finding.isEmpty();
        }
    }

    void begin(@Observes Started started) {
        meters.gauge(
                "mandat.audit.check.right",
                this,
                check -> check.status().filter(one -> !one.isRight()).isPresent() ? 0 : 1);
        meters.gauge("mandat.audit.check.entries", this, check -> check.status()
                .map(Status::entries)
                .orElse(0L));
        var unused = threads.scheduleWithFixedDelay(this::look, 1, LOOKS_EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    /** What came of the last look; none before the first. */
    public Optional<Status> status() {
        return Optional.ofNullable(status);
    }

    /** Looks. A look that can't be taken is said, and the next one is taken all the same: the schedule must not end with it. */
    void look() {
        try {
            check().ifPresent(this::tell);
        } catch (SQLException | IOException | RuntimeException e) {
            LOG.error("the audit log couldn't be checked", e);
        }
    }

    private void tell(Status now) {
        var before = status;
        status = now;
        if (now.finding().isPresent()) {
            var finding = now.finding().get();
            LOG.errorf(
                    "the audit log is WRONG: %s, entries %d to %d: %s",
                    finding.fault().code(), finding.from(), finding.to(), finding.words());
        } else if (before != null && !before.isRight()) {
            LOG.info("the audit log is right again");
        }
    }

    /** Nothing, while there is nothing to look at, or the last erasure is only just being signed. */
    private synchronized Optional<Status> check() throws SQLException, IOException {
        var now = clock.instant();
        var verifier = running;
        if (verifier == null || begun.plus(WHOLE_EVERY).isBefore(now) || !isAsLeft()) {
            verifier = new LogVerifier(keys(), last == null ? List.of() : List.of(last.checkpoint()));
            begun = now;
        }
        var covered = LogSnapshot.write(source, verifier.entries(), verifier::take);
        running = verifier;
        if (covered.isEmpty()) {
            return Optional.empty();
        }
        var finding = verifier.finish();
        if (finding.isEmpty()) {
            last = checkpoint(covered.get());
        }
        return Optional.of(new Status(verifier.entries(), now, finding));
    }

    /** Whether it can be gone on from the last look: nothing was wrong, and what was the last checkpoint is still one. Else it may be another log, or put right. */
    private boolean isAsLeft() throws SQLException {
        var before = last;
        if (before == null || !status().map(Status::isRight).orElse(false)) {
            return false;
        }
        try (var database = source.getConnection()) {
            return Checkpoints.covering(database, before.checkpoint().size())
                    .map(Signed::note)
                    .filter(before.note()::equals)
                    .isPresent();
        }
    }

    private Kept checkpoint(long size) throws SQLException {
        try (var database = source.getConnection()) {
            var note = Checkpoints.covering(database, size).map(Signed::note).orElseThrow();
            return new Kept(Checkpoint.parse(note), note);
        } catch (WrongFormatException e) {
            throw new IllegalStateException("what was only just read as a checkpoint is none", e);
        }
    }

    private List<VerifierKey> keys() throws SQLException {
        try (var database = source.getConnection()) {
            List<VerifierKey> keys = new ArrayList<>();
            for (var key : PublicKey.all(database)) {
                keys.add(VerifierKey.parse(key.text()));
            }
            return keys;
        } catch (WrongFormatException e) {
            throw new IllegalStateException("a public key of the audit log isn't one", e);
        }
    }

    /** The last checkpoint that was found right, and its whole note. */
    private record Kept(Checkpoint checkpoint, String note) {}
}
