package no.mandat.workflow.auditlog;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import no.mandat.verify.Checkpoint;
import no.mandat.verify.LogVerifier;
import no.mandat.verify.SigningKey;
import no.mandat.verify.WrittenEntry;
import no.mandat.workflow.auditlog.Checkpoints.Signed;
import org.jspecify.annotations.Nullable;

/**
 * Gives entries their places in the tree, and signs checkpoints of it (quality.md, "Audit that can be verified"). On several nodes one does at
 * a time; whatever ends it in the middle, all of a step is done, or nothing.
 */
@ApplicationScoped
class Integrator {

    static final Duration LONGEST_HELD = Duration.ofSeconds(10);

    /** While there is news. */
    static final Duration SIGNS_EVERY = Duration.ofMinutes(1);

    /** What is decided or signed is covered at once. */
    static final Set<String> DECISIONS = Set.of(
            "ClosingDeclined",
            "ConsentTurned",
            "CorrectionsAdopted",
            "CorrectionsDropped",
            "DeliverableApproved",
            "DeliverablePublished",
            "DissentEdited",
            "DissentRaised",
            "DissentSigned",
            "EntriesErased",
            "ItemDecided",
            "LeaderElected",
            "MandateAdopted",
            "MandateAmended",
            "MandateClosed",
            "MandateTerminated",
            "MinutesClosed",
            "MotionEnded",
            "ObjectionOverridden",
            "PositionCast",
            "PositionRecorded",
            "PositionStruck",
            "ResolutionDecided",
            "RoundCancelled",
            "RoundEnded",
            "RoundEvaluatedAgain",
            "SignatureWithdrawn");

    /** Entries from before there was a log may be as old. */
    private static final Instant FIRST = Instant.parse("1000-01-01T00:00:00Z");

    private static final String NOT_OURS =
            "the last checkpoint of the audit log isn't one that this installation signed for its tree: nothing more is signed";

    private final LogKeys keys;
    private final Seals seals;
    private final LogTime time;
    private final KeptCheckpoint kept;
    private final Clock clock;

    @Resource(lookup = "java:jboss/datasources/mandat")
    private DataSource source;

    /** When this node signed last, or saw that another one had, by {@link System#nanoTime}. */
    volatile long signed = System.nanoTime();

    /** Since when others hold what it needs, by {@link System#nanoTime}; none while it gets it. */
    volatile @Nullable Long heldSince;

    /** The last checkpoint that it has seen. */
    private Optional<Signed> seen = Optional.empty();

    /** The latest that this node has seen in the log; none before the first. */
    private volatile @Nullable Instant reached;

    /** How many entries there were when the last decision got its place here: after it may have come more than a step takes at once. */
    private volatile long decided;

    /** What the last step signed, if it did. */
    private volatile @Nullable Signed fresh;

    @Inject
    Integrator(LogKeys keys, Seals seals, LogTime time, KeptCheckpoint kept, Clock clock) {
        this.keys = keys;
        this.seals = seals;
        this.time = time;
        this.kept = kept;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected Integrator() {
        this(null, null, null, null, null);
    }

    /** A step; whether there is more to do at once. */
    @Transactional(rollbackOn = Exception.class)
    boolean step() throws SQLException {
        try (var database = source.getConnection()) {
            return step(database);
        }
    }

    /** After a step: what it signed, and the database has by now, is kept outside of that as well. */
    void keepSigned() throws IOException {
        var last = fresh;
        if (last != null) {
            kept.keep(last);
        }
    }

    /** The same in the transaction of that connection. */
    boolean step(Connection database) throws SQLException {
        fresh = null;
        var locked = Head.lock(database);
        if (locked.isEmpty()) {
            requireItIsHeldForAMoment();
            return false;
        }
        heldSince = null;
        return step(database, locked.get());
    }

    /** There is nothing to do: others may hold what they like. */
    void rest() {
        heldSince = null;
    }

    /** @throws IllegalStateException where nobody let the tree grow for long who holds it: another node needs it for less than a second */
    private void requireItIsHeldForAMoment() {
        long now = System.nanoTime();
        var since = heldSince;
        if (since == null) {
            heldSince = now;
        } else if (now - since > LONGEST_HELD.toNanos()) {
            throw new IllegalStateException(
                    "somebody holds the row of audit_head for more than %d s".formatted(LONGEST_HELD.toSeconds()));
        }
    }

    /** Learns of what stands in the log: not of what a step is only just doing, for that may come to nothing. */
    synchronized void know(@Nullable Instant at) {
        time.know(at);
        if (at != null && (reached == null || at.isAfter(reached))) {
            reached = at;
        }
    }

    /** The latest that is known in the log, as far as that can be. */
    @Transactional(rollbackOn = Exception.class)
    @Nullable Instant latest() throws SQLException {
        try (var database = source.getConnection()) {
            return Head.latest(database, ours(database).map(Signed::at), clock.instant());
        }
    }

    /** The last checkpoint, which one of our keys signed. */
    private Optional<Signed> ours(Connection database) throws SQLException {
        var last = Checkpoints.last(database);
        if (last.isPresent() && LogKeys.signed(last.get(), keys.signing()).isEmpty()) {
            throw new IllegalStateException(NOT_OURS);
        }
        return last;
    }

    private boolean step(Connection database, Head said) throws SQLException {
        var last = ours(database);
        if (last.isEmpty() || !last.equals(seen)) {
            seen = last;
            signed = System.nanoTime();
            keptCheckpoint().flatMap(Integrator::signedAt).ifPresent(this::know);
        }
        requireWeLetItGrow(said, last);
        // What this node knows of the log counts as well: the owner of the database can set back what that says, and
        // take away its last checkpoints.
        var known = reached;
        var head = (known == null ? said : said.knowing(known)).within(last.map(Signed::at), clock.instant());
        know(head.latest());
        var waiting = Waiting.first(database, Waiting.Bounds.of(clock.instant(), head.latest()), seals.own(last));
        if (!waiting.isEmpty()) {
            new StoredTree(database)
                    .add(
                            head.tree(),
                            waiting.stream().map(WrittenEntry::id).toList(),
                            waiting.stream().map(WrittenEntry::leaf).toList());
            Waiting.remove(database, waiting);
            head = head.knowing(waiting.getLast().at());
            if (waiting.stream().map(WrittenEntry::action).anyMatch(DECISIONS::contains)) {
                decided = head.tree().size();
            }
        }
        boolean more = waiting.size() == Waiting.BATCH;
        // What waits still is older than a checkpoint would be, and may be by hours: then it would be dated back.
        if (!more) {
            head = sign(database, head, last);
        }
        head.sealed(seals.of(head.tree())).save(database);
        time.know(head.latest());
        return more;
    }

    /**
     * What isn't signed yet is known by the seal of the tree: the owner of the database can put leaves into it, and say that it is so long. What is signed needs none.
     *
     * @throws WrongHeadException where it is neither
     */
    private void requireWeLetItGrow(Head head, Optional<Signed> last) {
        var tree = head.tree();
        boolean isSigned = last.flatMap(Signed::said)
                .map(signed -> signed.size() == tree.size() && signed.root().equals(tree.root()))
                .orElse(tree.size() == 0);
        if (!isSigned && !seals.isRight(tree, head.seal())) {
            throw WrongHeadException.grown(tree.size());
        }
    }

    private Head sign(Connection database, Head head, Optional<Signed> last) throws SQLException {
        long covered = last.map(Signed::size).orElse(0L);
        boolean atOnce = decided > covered && !isToCome(head.latest());
        if (head.tree().size() == covered || !(atOnce || isDue(last.map(Signed::at)))) {
            return head;
        }
        // Not before anything that it covers: another node's clock may be ahead, and this one's may have been set back.
        var now = clock.instant();
        if (head.latest() != null && now.isBefore(head.latest())) {
            now = head.latest();
        }
        var before = keptCheckpoint();
        requireItGoesOn(database, head, last, before);
        requireItIsOfItsTime(database, head, last, before, now);
        var note = SigningKey.checkpoint(
                keys.signing(), head.tree().size(), head.tree().root(), now);
        var at = Instant.ofEpochSecond(now.getEpochSecond());
        var checkpoint = new Signed(head.tree().size(), at, note);
        Checkpoints.add(database, checkpoint);
        fresh = checkpoint;
        signed = System.nanoTime();
        return head.knowing(at);
    }

    /** While the clock is behind the log, which whoever owns the database can bring about, that is signed once a minute and no more often: else its time went on as fast as they like. */
    private boolean isToCome(@Nullable Instant latest) {
        return latest != null && LogTime.isToCome(latest, clock.instant());
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
     * The key signs nothing but a tree that goes on from what it signed before, by what the database has and by what this node kept outside of that: who owns the
     * database could have put another one there, or none.
     *
     * @throws IllegalStateException where it doesn't
     */
    void requireItGoesOn(Connection database, Head head, Optional<Signed> last, Optional<Checkpoint> before)
            throws SQLException {
        var tree = new StoredTree(database);
        if (!tree.at(head.tree().size()).root().equals(head.tree().root())) {
            throw new IllegalStateException("the tree of the audit log isn't the one of its leaves: it isn't signed");
        }
        if (last.isPresent() && !isOurs(tree, last.get())) {
            throw new IllegalStateException(NOT_OURS);
        }
        if (!goesOnFrom(before, tree, head)) {
            throw new IllegalStateException(
                    "the audit log doesn't go on from the checkpoint that this server kept in its data folder: nothing more is signed");
        }
    }

    /**
     * Nothing is signed that no verifier would take: the owner of the database can put leaves into the tree as well.
     *
     * @throws IllegalStateException where something came since the last checkpoint, or since the one that was kept, that is from after the next one, or was late by more than a transaction
     *     can be, or isn't there
     */
    private static void requireItIsOfItsTime(
            Connection database, Head head, Optional<Signed> last, Optional<Checkpoint> before, Instant now)
            throws SQLException {
        long covered = last.map(Signed::size).orElse(0L);
        requireItIsOfItsTime(database, head, covered, last.map(Signed::at), now);
        if (before.isPresent() && before.get().size() > covered) {
            requireItIsOfItsTime(database, head, before.get().size(), signedAt(before.get()), now);
        }
    }

    /** Each in its turn: a database that compares each with all before it takes minutes for as many as come in one. */
    private static void requireItIsOfItsTime(
            Connection database, Head head, long from, Optional<Instant> signed, Instant now) throws SQLException {
        var soon = now.plus(Waiting.Bounds.SKEW);
        var oldest = signed.map(at -> at.minus(LogVerifier.LATEST)).orElse(FIRST);
        try (var query = database.prepareStatement("""
                select e.at from audit_leaf l left join audit_entry e on e.id = l.entry_id
                where l.leaf_index >= ? and l.leaf_index < ? order by l.leaf_index
                """)) {
            query.setFetchSize(Waiting.BATCH);
            query.setLong(1, from);
            query.setLong(2, head.tree().size());
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var at = DatabaseTime.get(rows, "at");
                    if (at == null || at.isAfter(soon) || at.isBefore(oldest)) {
                        throw new IllegalStateException(
                                "entries of the audit log are of a time at which they can't have come: nothing more is signed");
                    }
                    var older = at.minus(LogVerifier.LATEST);
                    oldest = older.isAfter(oldest) ? older : oldest;
                }
            }
        }
    }

    private static boolean goesOnFrom(Optional<Checkpoint> before, StoredTree tree, Head head) throws SQLException {
        return before.isEmpty()
                || before.get().size() <= head.tree().size()
                        && tree.at(before.get().size())
                                .root()
                                .equals(before.get().root());
    }

    /** When a checkpoint was signed that is kept outside of the database: by what it says, for nobody else writes there. */
    private static Optional<Instant> signedAt(Checkpoint kept) {
        return kept.said().stream().max(Comparator.naturalOrder());
    }

    private Optional<Checkpoint> keptCheckpoint() {
        try {
            return kept.checkpoint();
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is signed", e);
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
