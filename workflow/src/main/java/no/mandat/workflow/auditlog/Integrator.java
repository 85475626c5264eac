package no.mandat.workflow.auditlog;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import no.mandat.verify.SigningKey;
import no.mandat.verify.WrittenEntry;
import no.mandat.workflow.auditlog.Checkpoints.Signed;

/**
 * Gives entries their places in the tree, and signs checkpoints of it (quality.md, "Audit that can be verified"). On several nodes one does at
 * a time; whatever ends it in the middle, all of a step is done, or nothing.
 */
@ApplicationScoped
class Integrator {

    /** While there is news. */
    static final Duration SIGNS_EVERY = Duration.ofMinutes(1);

    /** What is decided is covered at once. */
    static final Set<String> DECISIONS = Set.of(
            "DeliverableApproved",
            "DeliverablePublished",
            "DissentSigned",
            "EntriesErased",
            "LeaderElected",
            "MandateAdopted",
            "MandateAmended",
            "MandateClosed",
            "MandateTerminated",
            "MinutesClosed",
            "ObjectionOverridden",
            "PositionCast",
            "PositionRecorded",
            "ResolutionDecided",
            "RoundCancelled",
            "RoundEnded",
            "RoundEvaluatedAgain");

    private final LogKeys keys;
    private final LogTime time;
    private final Clock clock;

    @Resource(lookup = "java:jboss/datasources/mandat")
    private DataSource source;

    private volatile long signed = System.nanoTime();

    @Inject
    Integrator(LogKeys keys, LogTime time, Clock clock) {
        this.keys = keys;
        this.time = time;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected Integrator() {
        this(null, null, null);
    }

    /** A step; whether there is more to do at once. */
    @Transactional(rollbackOn = Exception.class)
    boolean step() throws SQLException {
        try (var database = source.getConnection()) {
            var locked = Head.lock(database);
            return locked.isPresent() && step(database, locked.get());
        }
    }

    private boolean step(Connection database, Head before) throws SQLException {
        var waiting = Waiting.first(database);
        var head = before;
        if (!waiting.isEmpty()) {
            new StoredTree(database)
                    .add(
                            head.tree(),
                            waiting.stream().map(WrittenEntry::id).toList(),
                            waiting.stream().map(WrittenEntry::leaf).toList());
            Waiting.remove(database, waiting);
            head = head.knowing(waiting.getLast().at());
        }
        boolean more = waiting.size() == Waiting.BATCH;
        // What waits still is older than a checkpoint would be, and may be by hours: then it would be dated back.
        if (!more) {
            head = sign(database, head, waiting);
        }
        head.save(database);
        time.know(head.latest());
        return more;
    }

    private Head sign(Connection database, Head head, List<WrittenEntry> placed) throws SQLException {
        var last = Checkpoints.last(database);
        long covered = last.map(Signed::size).orElse(0L);
        boolean decided = placed.stream().map(WrittenEntry::action).anyMatch(DECISIONS::contains);
        if (head.tree().size() == covered || !(decided || isDue(last.map(Signed::at)))) {
            return head;
        }
        // Not before anything that it covers: another node's clock may be ahead, and this one's may have been set back.
        var now = clock.instant();
        if (head.latest() != null && now.isBefore(head.latest())) {
            now = head.latest();
        }
        requireItGoesOn(database, head, last);
        var note = SigningKey.checkpoint(
                keys.signing(), head.tree().size(), head.tree().root(), now);
        var at = Instant.ofEpochSecond(now.getEpochSecond());
        Checkpoints.add(database, new Signed(head.tree().size(), at, note));
        signed = System.nanoTime();
        return head.knowing(at);
    }

    /**
     * Whether a minute has gone by since the last checkpoint: by the clock, or, where that stands still for the log because it was set back, since this node
     * signed last.
     */
    boolean isDue(Optional<Instant> last) {
        var now = clock.instant();
        return last.isEmpty()
                || last.get().plus(SIGNS_EVERY).isBefore(now)
                || (time.isAhead(now) && System.nanoTime() - signed > SIGNS_EVERY.toNanos());
    }

    /**
     * The key signs nothing but a tree that goes on from what it signed before: who owns the database could have put another one there.
     *
     * @throws IllegalStateException where it doesn't
     */
    void requireItGoesOn(Connection database, Head head, Optional<Signed> last) throws SQLException {
        var tree = new StoredTree(database);
        if (!tree.at(head.tree().size()).root().equals(head.tree().root())) {
            throw new IllegalStateException("the tree of the audit log isn't the one of its leaves: it isn't signed");
        }
        if (last.isPresent() && !isOurs(tree, last.get())) {
            throw new IllegalStateException(
                    "the last checkpoint of the audit log isn't one that this installation signed for its tree: nothing more is signed");
        }
    }

    private boolean isOurs(StoredTree tree, Signed last) throws SQLException {
        var checkpoint = LogKeys.signed(last, keys.signing());
        return checkpoint.isPresent()
                && tree.at(checkpoint.get().size())
                        .root()
                        .equals(checkpoint.get().root());
    }
}
