package no.mandat.workflow.auditlog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.mandat.verify.Checkpoint;
import no.mandat.verify.LogVerifier;
import no.mandat.verify.SigningKey;
import no.mandat.workflow.auditlog.Checkpoints.Signed;
import org.jspecify.annotations.Nullable;

/**
 * Signs checkpoints of a tree that the database has committed, and nothing but what goes on from all that this node signed before: also from what the database never had, for its owner can
 * keep a checkpoint from being written, and read it on its way (docs/decisions/0106).
 */
@ApplicationScoped
class Signer {

    /** While there is news. */
    static final Duration SIGNS_EVERY = Duration.ofMinutes(1);

    /** Entries from before there was a log may be as old. */
    private static final Instant FIRST = Instant.parse("1000-01-01T00:00:00Z");

    private static final String NOT_OURS =
            "the last checkpoint of the audit log isn't one that this installation signed for its tree: nothing more is signed";

    private final LogKeys keys;
    private final LogTime time;
    private final KeptCheckpoint kept;
    private final Clock clock;

    /** When this node signed last, or saw that another one had, by {@link System#nanoTime}. */
    volatile long signed = System.nanoTime();

    @Inject
    Signer(LogKeys keys, LogTime time, KeptCheckpoint kept, Clock clock) {
        this.keys = keys;
        this.time = time;
        this.kept = kept;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected Signer() {
        this(null, null, null, null);
    }

    /** The last checkpoint of the database, which one of our keys signed. */
    Optional<Signed> last(Connection database) throws SQLException {
        var last = Checkpoints.last(database);
        if (last.isPresent() && LogKeys.signed(last.get(), keys.signing()).isEmpty()) {
            throw new IllegalStateException(NOT_OURS);
        }
        return last;
    }

    /** Somebody signed. */
    void saw() {
        signed = System.nanoTime();
    }

    /** The latest that is said by what this node kept outside of the database; none where there is nothing. */
    Optional<Instant> keptAt() {
        return signedAt(before());
    }

    /**
     * A checkpoint of that tree is written to the database, where one is due.
     *
     * @param decided how many entries there were when something was decided that is to be covered at once
     * @return it; none where none is due
     */
    Optional<Signed> sign(Connection database, Head head, Optional<Signed> last, long decided) throws SQLException {
        long covered = last.map(Signed::size).orElse(0L);
        boolean atOnce = decided > covered && !isToCome(head.latest());
        if (head.tree().size() == covered || !(atOnce || isDue(last.map(Signed::at)))) {
            return Optional.empty();
        }
        var before = before();
        requireItGoesOn(database, head, last, before);
        var now = later(head.latest(), signedAt(before));
        requireItIsOfItsTime(database, head, last, before, now);
        var at = Instant.ofEpochSecond(now.getEpochSecond());
        var checkpoint = new Signed(
                head.tree().size(),
                at,
                SigningKey.checkpoint(
                        keys.signing(), head.tree().size(), head.tree().root(), now));
        remember(checkpoint);
        Checkpoints.add(database, checkpoint);
        saw();
        return Optional.of(checkpoint);
    }

    /** Not before anything that it covers, nor before another one: another node's clock may be ahead, and this one's may have been set back. */
    private Instant later(@Nullable Instant latest, Optional<Instant> signed) {
        return Stream.of(Optional.of(clock.instant()), Optional.ofNullable(latest), signed)
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElseThrow();
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
    void requireItGoesOn(Connection database, Head head, Optional<Signed> last, Collection<Checkpoint> before)
            throws SQLException {
        var tree = new StoredTree(database);
        tree.requireLeavesOf(head.tree());
        if (last.isPresent() && !isOurs(tree, last.get())) {
            throw new IllegalStateException(NOT_OURS);
        }
        for (var one : before) {
            if (one.size() > head.tree().size() || !tree.at(one.size()).root().equals(one.root())) {
                throw new IllegalStateException(
                        "the audit log doesn't go on from the checkpoint that this server kept in its data folder: nothing more is signed");
            }
        }
    }

    private boolean isOurs(StoredTree tree, Signed last) throws SQLException {
        var checkpoint = LogKeys.signed(last, keys.signing());
        return checkpoint.isPresent()
                && tree.at(checkpoint.get().size())
                        .root()
                        .equals(checkpoint.get().root());
    }

    /**
     * Nothing is signed that no verifier would take: the owner of the database can put leaves into the tree as well.
     *
     * @throws IllegalStateException where something came since the last checkpoint, or since one that was kept, that is from after the next one, or was late by more than a transaction
     *     can be, or isn't there
     */
    private static void requireItIsOfItsTime(
            Connection database, Head head, Optional<Signed> last, List<Checkpoint> before, Instant now)
            throws SQLException {
        long covered = last.map(Signed::size).orElse(0L);
        requireItIsOfItsTime(database, head, covered, last.map(Signed::at), now);
        for (var one : before) {
            if (one.size() > covered) {
                requireItIsOfItsTime(database, head, one.size(), signedAt(List.of(one)), now);
            }
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

    /** When they were signed: by what they say, for nobody else writes there. */
    private static Optional<Instant> signedAt(List<Checkpoint> kept) {
        return kept.stream().flatMap(one -> one.said().stream()).max(Comparator.naturalOrder());
    }

    private List<Checkpoint> before() {
        try {
            return kept.all();
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is signed", e);
        }
    }

    private void remember(Signed checkpoint) {
        try {
            kept.sign(checkpoint);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "nothing is signed: the server's data folder can't be written, in which it would be kept", e);
        }
    }
}
