package no.mandat.workflow.auditlog;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
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
 * once a day. The log must be a continuation of the last checkpoint that it found right, which it keeps in a file outside the database
 * ({@link KeptCheckpoint}). Where something is wrong, or it can't look, the operator is told (docs/operations.md, "When the audit log is wrong"): an error in the log, and
 * {@code mandat_audit_check_right} is 0.
 */
@ApplicationScoped
public class SelfCheck {

    private static final Logger LOG = Logger.getLogger(SelfCheck.class);
    private static final Duration LOOKS_EVERY = Duration.ofMinutes(2);
    private static final Duration WHOLE_EVERY = Duration.ofDays(1);

    /** How often all of it is looked at while it is wrong: it may have been put right. */
    private static final Duration WRONG_EVERY = Duration.ofHours(1);

    private final KeptCheckpoint kept;
    private final Clock clock;
    private final MeterRegistry meters;

    @Resource
    private ManagedScheduledExecutorService threads;

    @Resource(lookup = "java:jboss/datasources/mandat")
    private DataSource source;

    private @Nullable ScheduledFuture<?> looking;
    private @Nullable LogVerifier running;
    private List<String> held = List.of();
    private Instant begun = Instant.EPOCH;

    /** Since when there was nothing to look at. */
    private @Nullable Instant nothing;

    private volatile @Nullable Status status;
    private volatile boolean blind;

    @Inject
    SelfCheck(KeptCheckpoint kept, Clock clock, MeterRegistry meters) {
        this.kept = kept;
        this.clock = clock;
        this.meters = meters;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected SelfCheck() {
        this(null, null, null);
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
        meters.gauge("mandat.audit.check.right", this, check -> check.isRight() ? 1 : 0);
        meters.gauge("mandat.audit.check.entries", this, check -> check.status()
                .map(Status::entries)
                .orElse(0L));
        meters.gauge("mandat.audit.check.age.seconds", this, SelfCheck::age);
        looking = threads.scheduleWithFixedDelay(this::look, 1, LOOKS_EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    void end(@Observes Shutdown shutdown) {
        if (looking != null) {
            looking.cancel(false);
        }
    }

    private boolean isRight() {
        return !blind && status().map(Status::isRight).orElse(true);
    }

    /** How long ago the last look was, in seconds; none before the first. */
    private double age() {
        return status().map(one ->
                        (double) Duration.between(one.at(), clock.instant()).toSeconds())
                .orElse(Double.NaN);
    }

    /** What came of the last look; none before the first. */
    public Optional<Status> status() {
        return Optional.ofNullable(status);
    }

    /** Looks. A look that can't be taken is said, and the next one is taken all the same: the schedule must not end with it. */
    void look() {
        try {
            check().ifPresent(this::tell);
            blind = false;
        } catch (SQLException | IOException | RuntimeException e) {
            blind = true;
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
        var before = kept.read();
        var keys = keys();
        boolean wrong = status().map(one -> !one.isRight()).orElse(false);
        if (wrong && now.isBefore(begun.plus(WRONG_EVERY))) {
            return Optional.empty();
        }
        if (running == null || begun.plus(WHOLE_EVERY).isBefore(now) || !keys.equals(held) || !isAsLeft(before)) {
            running = new LogVerifier(
                    parsed(keys), before.map(SelfCheck::checkpoint).stream().toList());
            held = keys;
            begun = now;
        }
        var verifier = running;
        var covered = read(verifier);
        if (covered.isEmpty()) {
            requireItIsForAMoment(now);
            return Optional.empty();
        }
        nothing = null;
        var finding = verifier.finish();
        if (finding.isEmpty()) {
            kept.write(note(covered.get()).orElseThrow());
        }
        return Optional.of(new Status(verifier.entries(), now, finding));
    }

    /** How many entries there are; what is behind the first fault isn't read. */
    private Optional<Long> read(LogVerifier verifier) throws SQLException, IOException {
        try {
            return LogSnapshot.write(source, verifier.entries(), line -> {
                if (verifier.take(line).isPresent()) {
                    throw new EnoughException();
                }
            });
        } catch (EnoughException e) {
            return Optional.of(verifier.entries());
        }
    }

    /** @throws IllegalStateException where there was nothing to look at for minutes, though an erasure is signed at once */
    private void requireItIsForAMoment(Instant now) throws SQLException {
        try (var database = source.getConnection()) {
            if (Checkpoints.last(database).isEmpty()) {
                return;
            }
        }
        if (nothing == null) {
            nothing = now;
        } else if (nothing.plus(LOOKS_EVERY.multipliedBy(2)).isBefore(now)) {
            throw new IllegalStateException("an erasure has waited for its checkpoint since " + nothing);
        }
    }

    /**
     * Whether it can be gone on from the last look: nothing was wrong, and what was the last checkpoint is still one. Else it may be another log,
     * or put right.
     */
    private boolean isAsLeft(Optional<String> before) throws SQLException {
        return before.isPresent()
                && status().map(Status::isRight).orElse(false)
                && note(checkpoint(before.get()).size()).equals(before);
    }

    private Optional<String> note(long size) throws SQLException {
        try (var database = source.getConnection()) {
            return Checkpoints.covering(database, size).map(Signed::note);
        }
    }

    private static Checkpoint checkpoint(String note) {
        try {
            return Checkpoint.parse(note);
        } catch (WrongFormatException e) {
            throw new IllegalStateException("what was kept as a checkpoint of the audit log is none", e);
        }
    }

    /** Those of this installation's secrets, and those of before, which the database names: the last checkpoint is one of the former. */
    private List<String> keys() throws SQLException {
        try (var database = source.getConnection()) {
            return PublicKey.all(database).stream().map(PublicKey::text).toList();
        }
    }

    private static List<VerifierKey> parsed(List<String> keys) {
        try {
            List<VerifierKey> parsed = new ArrayList<>();
            for (var key : keys) {
                parsed.add(VerifierKey.parse(key));
            }
            return parsed;
        } catch (WrongFormatException e) {
            throw new IllegalStateException("a public key of the audit log isn't one", e);
        }
    }

    /** The first fault was found. */
    private static final class EnoughException extends IOException {

        private static final long serialVersionUID = 1L;
    }
}
