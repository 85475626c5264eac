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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import javax.sql.DataSource;
import no.mandat.verify.Checkpoint;
import no.mandat.verify.Fault;
import no.mandat.verify.Finding;
import no.mandat.verify.LogVerifier;
import no.mandat.verify.WrongFormatException;
import no.mandat.workflow.auditlog.Checkpoints.Signed;
import no.mandat.workflow.auditlog.PublicLog.PublicKey;
import no.mandat.workflow.operations.Started;
import no.mandat.workflow.shared.Repeating;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Checks the log of this installation by itself, with the verifier that others have, on each node: what came since it looked last, every two minutes, and all of it
 * as often as that costs little, once a day at least. The log must be a continuation of the last checkpoint that it found right, which it keeps in a file outside the database
 * ({@link KeptCheckpoint}), also where the database has no log any more. Where something is wrong, or it can't look, the operator is told (docs/operations.md, "When the audit log is wrong"): an error in the log, and
 * {@code mandat_audit_check_right} is 0.
 */
@ApplicationScoped
public class SelfCheck {

    private static final Logger LOG = Logger.getLogger(SelfCheck.class);
    static final Duration LOOKS_EVERY = Duration.ofMinutes(2);

    /** After a start: what waited, or wasn't signed yet when it stopped, is by then. */
    private static final Duration FIRST_AFTER = Duration.ofSeconds(5);

    /** All of it is looked at as often as that takes no more than a hundredth of the time, between this and once a day. */
    static final Duration WHOLE_AT_MOST_EVERY = Duration.ofMinutes(10);

    private static final Duration WHOLE_EVERY = Duration.ofDays(1);
    private static final int SHARE_OF_TIME = 100;

    /** Whoever asks waits for a look at all of it where the last one took no longer. */
    private static final Duration QUICK = Duration.ofSeconds(2);

    /** How often all of it is looked at while it is wrong: it may have been put right. */
    static final Duration WRONG_EVERY = Duration.ofMinutes(5);

    /** How often whoever asks gets a look: one on each node, however many ask. */
    private static final Duration ASKED_EVERY = Duration.ofSeconds(10);

    /** As many new entries are looked at while somebody waits. */
    private static final long MOST_ASKED = 20_000;

    private final ReentrantLock turn = new ReentrantLock();
    private final KeptCheckpoint kept;
    private final LogKeys logKeys;
    private final Seals seals;
    private final Clock clock;
    private final MeterRegistry meters;

    @Resource
    private ManagedScheduledExecutorService threads;

    @Resource(lookup = "java:jboss/datasources/mandat")
    private DataSource source;

    @Resource(lookup = "java:jboss/datasources/mandat-migration")
    private DataSource owner;

    private @Nullable ScheduledFuture<?> looking;
    private @Nullable LogVerifier running;
    private List<PublicKey> held = List.of();
    private Instant begun = Instant.EPOCH;

    /** How long the last look at all of it took. */
    private Duration took = Duration.ZERO;

    /** How many entries were neither in the log nor waiting when all of it was looked at. */
    private long nowhere;

    /** What was wrong with the shape of its tables then, or with what is only found by. */
    private Optional<Finding> shape = Optional.empty();

    /** What was wrong when it looked last with the tree behind what is signed. */
    private Optional<Finding> head = Optional.empty();

    /** When it looked last, by {@link System#nanoTime}. */
    private long looked;

    /** Since when there was nothing to look at. */
    private @Nullable Instant nothing;

    private volatile @Nullable Status status;
    private volatile boolean blind;

    @Inject
    SelfCheck(KeptCheckpoint kept, LogKeys logKeys, Seals seals, Clock clock, MeterRegistry meters) {
        this.kept = kept;
        this.logKeys = logKeys;
        this.seals = seals;
        this.clock = clock;
        this.meters = meters;
    }

    /** One that looks only when it is told to. */
    SelfCheck(
            KeptCheckpoint kept,
            LogKeys logKeys,
            Seals seals,
            Clock clock,
            MeterRegistry meters,
            DataSource source,
            DataSource owner) {
        this(kept, logKeys, seals, clock, meters);
        this.source = source;
        this.owner = owner;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected SelfCheck() {
        this(null, null, null, null, null);
    }

    /**
     * What came of the last look.
     *
     * @param entries how many were found right, from the first on
     * @param at when it was
     * @param finding what is wrong first; none where nothing is
     * @param strays how many entries the database has that the log hasn't
     * @param blind whether it couldn't look since
     */
    public record Status(long entries, Instant at, Optional<Finding> finding, long strays, boolean blind) {

        /** One that has only just looked. */
        public Status(long entries, Instant at, Optional<Finding> finding, long strays) {
            this(entries, at, finding, strays, false);
        }

        private Status blind(boolean now) {
            return new Status(entries, at, finding, strays, now);
        }

        /** Whether nothing was wrong. */
        public boolean isRight() {
            return finding.isEmpty() && strays == 0;
        }
    }

    /** What whoever asks for a look is told. */
    public enum Asked {
        /** It looked at what is new. */
        CHECKED,
        /** It had looked only just before. */
        JUST_BEFORE,
        /** It is looking, at all of it or at very much: that takes its time. */
        RUNNING,
        /** All of it is due, or very much is new: it looks by itself soon. */
        SOON,
        /** It couldn't look. */
        FAILED
    }

    void begin(@Observes Started started) {
        measure();
        looking = threads.scheduleWithFixedDelay(
                new Repeating(this::look, LOG, "the audit log can't be checked"),
                FIRST_AFTER.toSeconds(),
                LOOKS_EVERY.toSeconds(),
                TimeUnit.SECONDS);
    }

    /** Says in the metrics what comes of it. */
    void measure() {
        meters.gauge("mandat.audit.check.right", this, check -> check.isRight() ? 1 : 0);
        meters.gauge("mandat.audit.check.entries", this, check -> check.status()
                .map(Status::entries)
                .orElse(0L));
        meters.gauge("mandat.audit.check.age.seconds", this, SelfCheck::age);
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

    /** Looks. */
    void look() throws SQLException, IOException {
        turn.lock();
        boolean failed = true;
        try {
            check().ifPresent(this::tell);
            failed = false;
        } finally {
            blind = failed;
            status = status().map(last -> last.blind(blind)).orElse(null);
            looked = System.nanoTime();
            turn.unlock();
        }
    }

    /**
     * Looks at what is new, for somebody who waits: not behind another look, not again within seconds, and not at all of it where that takes long, so that it costs little however
     * often it is asked for. Outside of a transaction, as any look.
     */
    Asked lookAtNew() {
        if (!turn.tryLock()) {
            return Asked.RUNNING;
        }
        try {
            if (status != null && System.nanoTime() - looked < ASKED_EVERY.toNanos()) {
                return Asked.JUST_BEFORE;
            }
            if (isLong()) {
                return Asked.SOON;
            }
            look();
            return Asked.CHECKED;
        } catch (SQLException | IOException | RuntimeException e) {
            LOG.error("the audit log couldn't be checked for somebody who asked", e);
            return Asked.FAILED;
        } finally {
            turn.unlock();
        }
    }

    /** Whether a look would be at all of it, or at very much; not where it ends at a checkpoint that is none. */
    private boolean isLong() throws SQLException, IOException {
        var verifier = running;
        if (status == null || verifier == null) {
            return true;
        }
        try {
            return took.compareTo(QUICK) > 0 && isWholeDue(clock.instant(), kept.read(), keys())
                    || covered() - verifier.entries() > MOST_ASKED;
        } catch (WrongRowException e) {
            return false;
        }
    }

    private void tell(Status now) {
        var before = status;
        status = now;
        if (now.finding().isPresent()) {
            var finding = now.finding().get();
            LOG.errorf("the audit log is WRONG: %s, %s: %s", finding.fault().code(), finding.where(), finding.words());
        } else if (now.strays() > 0) {
            LOG.errorf(
                    "the database has %d entries that the audit log hasn't: their history isn't to be trusted",
                    now.strays());
        } else if (before != null && !before.isRight()) {
            LOG.info("the audit log is right again");
        }
    }

    /** Nothing, while there is nothing to look at, or the last erasure is only just being signed. */
    private Optional<Status> check() throws SQLException, IOException {
        var now = clock.instant();
        try {
            return check(now);
        } catch (WrongRowException e) {
            long right = status().map(Status::entries).orElse(0L);
            return Optional.of(new Status(right, now, Optional.of(finding(e, right)), nowhere));
        }
    }

    /** Whether it can go on from the last look: that found nothing, or nothing but the tree behind what is signed. */
    private boolean wasRight() {
        return status().map(one -> one.isRight() || isOfHeadAlone(one)).orElse(true);
    }

    private boolean isOfHeadAlone(Status last) {
        return last.finding().equals(head) && shape.isEmpty() && last.strays() == 0;
    }

    private Optional<Status> check(Instant now) throws SQLException, IOException {
        var before = kept.read();
        var keys = keys();
        if (!wasRight() && now.isBefore(begun.plus(WRONG_EVERY))) {
            return Optional.empty();
        }
        boolean whole = isWholeDue(now, before, keys);
        long since = System.nanoTime();
        if (whole) {
            // Where that fails the look is still due.
            shape = Reading.from(source, LogShape::elsewhere)
                    .or(() -> Reading.from(owner, LogShape::fault))
                    .or(() -> Reading.from(source, Mentions::fault))
                    .map(words -> new Finding(Fault.FORMAT, 0, -1, words));
            nowhere = strays(Strays::nowhere);
            running = new LogVerifier(PublicKey.parsed(keys), before(before));
            held = keys;
            begun = now;
        }
        var verifier = Objects.requireNonNull(running);
        var covered = read(verifier);
        if (whole) {
            took = Duration.ofNanos(System.nanoTime() - since);
        }
        if (covered.isEmpty()) {
            return unread(now, before);
        }
        nothing = null;
        var finding = verifier.finish();
        if (finding.isEmpty()) {
            kept.keep(signed(covered.get()).orElseThrow());
        }
        long strays = nowhere + loose(now);
        head = finding.isPresent() ? Optional.empty() : head(verifier.entries());
        var wrong = finding.or(() -> head).or(() -> shape);
        return Optional.of(new Status(verifier.entries(), now, wrong, strays));
    }

    /** What is wrong with the tree behind what is signed, and with what says how far it has grown: by that nothing more is signed. */
    private Optional<Finding> head(long right) {
        return Reading.from(source, database -> {
            try {
                var head = Head.read(database);
                seals.requireWeLetItGrow(
                        head, Checkpoints.covering(database, head.tree().size()));
                new StoredTree(database).requireLeavesOf(head.tree());
                return Optional.empty();
            } catch (WrongRowException e) {
                return Optional.of(finding(e, right));
            }
        });
    }

    /** Of which it can't be said which entry it is of: all that come behind those that are right. */
    private static Finding finding(WrongRowException e, long right) {
        return new Finding(e.fault(), right, right - 1, e.getMessage());
    }

    /** What the log must go on from. What was signed and isn't covered is only just being written, or never was: by that nothing more is signed. */
    private List<Checkpoint> before(Optional<String> before) throws SQLException, IOException {
        long covered = covered();
        return Stream.of(before.map(SelfCheck::checkpoint), kept.signed().filter(one -> one.size() <= covered))
                .flatMap(Optional::stream)
                .toList();
    }

    private long covered() throws SQLException {
        try (var database = source.getConnection()) {
            return Checkpoints.last(database).map(Signed::size).orElse(0L);
        }
    }

    /** Where there is no log to read: that there was one, or the strays that were counted; what came of the look before stays, where neither is. */
    private Optional<Status> unread(Instant now, Optional<String> before) throws SQLException {
        var lost = before.isPresent() ? lost(checkpoint(before.get())) : Optional.<Finding>empty();
        if (lost.isPresent()) {
            nothing = null;
            return Optional.of(new Status(0, now, lost, nowhere + loose(now)));
        }
        requireItIsForAMoment(now);
        // What waits isn't counted: entries from before there was a log wait until all of them have their places.
        var last = status().orElse(new Status(0, now, Optional.empty(), 0));
        var headBefore = head;
        head = head(last.entries());
        var isNow = head.or(() -> shape);
        var wrong = last.finding()
                .filter(one -> !headBefore.equals(Optional.of(one)))
                .or(() -> isNow);
        return nowhere > last.strays() || isNow.isPresent() || !wrong.equals(last.finding())
                ? Optional.of(new Status(last.entries(), now, wrong, Math.max(nowhere, last.strays())))
                : Optional.empty();
    }

    private Optional<Finding> lost(Checkpoint before) throws SQLException {
        try (var database = source.getConnection()) {
            return Lost.of(database, before);
        }
    }

    /** Those that are found at each look. */
    private long loose(Instant now) {
        return strays(database -> {
            var ahead = Waiting.Bounds.withWhatIsAhead(database, Checkpoints.last(database), now)
                    .to();
            return Strays.waiting(database, now, ahead)
                    + Strays.unsigned(database, now, ahead)
                    + Strays.outside(database)
                    + Strays.notErased(database);
        });
    }

    private long strays(Reading<Long> reading) {
        return Reading.from(source, reading);
    }

    private boolean isWholeDue(Instant now, Optional<String> before, List<PublicKey> keys) throws SQLException {
        return running == null || begun.plus(wholeEvery()).isBefore(now) || !keys.equals(held) || !isAsLeft(before);
    }

    /** How long after a look at all of it the next one is due. */
    Duration wholeEvery() {
        return wholeEvery(took);
    }

    /** The same of one that took so long. */
    static Duration wholeEvery(Duration took) {
        var every = took.multipliedBy(SHARE_OF_TIME);
        if (every.compareTo(WHOLE_AT_MOST_EVERY) < 0) {
            return WHOLE_AT_MOST_EVERY;
        }
        return every.compareTo(WHOLE_EVERY) > 0 ? WHOLE_EVERY : every;
    }

    /** How many entries there are; what is behind the first fault isn't read. */
    private Optional<Long> read(LogVerifier verifier) throws SQLException, IOException {
        try {
            return LogSnapshot.write(source, verifier.entries(), seals.ownInWhatIsReadNext(), line -> {
                if (verifier.take(line).isPresent()) {
                    throw new EnoughException();
                }
            });
        } catch (EnoughException e) {
            return Optional.of(verifier.entries());
        } catch (WrongRowException e) {
            throw e;
        } catch (SQLException | IOException | RuntimeException e) {
            // It may have an entry and not the checkpoint behind it, or nothing but the first line: it can't go on.
            running = null;
            throw e;
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
                && wasRight()
                && signed(checkpoint(before.get()).size()).map(Signed::note).equals(before);
    }

    private Optional<Signed> signed(long size) throws SQLException {
        try (var database = source.getConnection()) {
            return Checkpoints.covering(database, size);
        }
    }

    private static Checkpoint checkpoint(String note) {
        try {
            return Checkpoint.parse(note);
        } catch (WrongFormatException e) {
            throw new IllegalStateException("what was kept as a checkpoint of the audit log is none", e);
        }
    }

    /** Those of this installation's secrets, and those of before. */
    private List<PublicKey> keys() throws SQLException {
        try (var database = source.getConnection()) {
            return logKeys.published(database);
        }
    }

    /** The first fault was found. */
    private static final class EnoughException extends IOException {

        private static final long serialVersionUID = 1L;
    }
}
