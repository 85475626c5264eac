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
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
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

    private final Signer signer;
    private final Seals seals;
    private final Undone undone;
    private final Placed placed;
    private final LogTime time;
    private final Clock clock;

    @Resource(lookup = "java:jboss/datasources/mandat")
    private DataSource source;

    /** Since when others hold what it needs, by {@link System#nanoTime}; none while it gets it. */
    volatile @Nullable Long heldSince;

    /** The last checkpoint that it has seen. */
    private Optional<Signed> seen = Optional.empty();

    /** The latest that this node has seen in the log; none before the first. */
    private volatile @Nullable Instant reached;

    /** How many entries there were when the last decision got its place here: after it may have come more than a step takes at once. */
    private volatile long decided;

    /** Whether the last step left nothing that waits, as far as it could see. */
    private volatile boolean upToDate;

    @Inject
    Integrator(Signer signer, Seals seals, Undone undone, Placed placed, LogTime time, Clock clock) {
        this.signer = signer;
        this.seals = seals;
        this.undone = undone;
        this.placed = placed;
        this.time = time;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected Integrator() {
        this(null, null, null, null, null, null);
    }

    /** A step; whether there is more to do at once. */
    @Transactional(rollbackOn = Exception.class)
    boolean step() throws SQLException {
        try (var database = source.getConnection()) {
            return step(database);
        }
    }

    /**
     * Signs the tree as the database has it after a step, where that is due. In a step of its own: what a step is only just doing can still come to nothing, and would be signed. What waits
     * still is older than a checkpoint would be, and may be by hours: then it would be dated back, and nothing is signed.
     *
     * @return what the database has of it by then
     */
    @Transactional(rollbackOn = Exception.class)
    Optional<Signed> sign() throws SQLException {
        try (var database = source.getConnection()) {
            return sign(database);
        }
    }

    /** The same in the transaction of that connection. */
    Optional<Signed> sign(Connection database) throws SQLException {
        var locked = upToDate ? Head.lock(database) : Optional.<Head>empty();
        if (locked.isEmpty()) {
            return Optional.empty();
        }
        var last = signer.last(database);
        var head = known(locked.get(), last);
        var signed = signer.sign(database, head, last, decided);
        if (signed.isPresent()) {
            var after = head.knowing(signed.get().at());
            after.save(database);
            time.know(after.latest());
        }
        return signed;
    }

    /** Whether something was decided that isn't covered by as many. */
    boolean isDecidedBehind(long covered) {
        return decided > covered;
    }

    /** The same in the transaction of that connection. */
    boolean step(Connection database) throws SQLException {
        upToDate = false;
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
            return Head.latest(database, signer.last(database).map(Signed::at), clock.instant());
        }
    }

    private boolean step(Connection database, Head said) throws SQLException {
        var last = signer.last(database);
        if (last.isEmpty() || !last.equals(seen)) {
            seen = last;
            signer.saw();
            signer.keptAt().ifPresent(this::know);
        }
        var head = known(said, last);
        know(head.latest());
        var bounds = Waiting.Bounds.of(clock.instant(), head.latest());
        placed.learn(database, head.tree(), bounds.from());
        var waiting = Waiting.first(database, bounds, seals.own(last));
        undone.settle(database, waiting);
        undone.forgetBefore(bounds.from());
        if (!waiting.isEmpty()) {
            new StoredTree(database)
                    .add(
                            head.tree(),
                            waiting.stream().map(WrittenEntry::id).toList(),
                            waiting.stream().map(WrittenEntry::leaf).toList());
            Waiting.remove(database, waiting);
            placed.left(head.tree(), waiting);
            head = head.knowing(waiting.getLast().at());
            if (waiting.stream().map(WrittenEntry::action).anyMatch(DECISIONS::contains)) {
                decided = head.tree().size();
            }
        }
        boolean more = waiting.size() == Waiting.BATCH;
        head.sealed(seals.of(head.tree())).save(database);
        time.know(head.latest());
        upToDate = !more;
        return more;
    }

    /**
     * What the tree is, with what this node knows of the log: the owner of the database can set back what that says, and take away its last checkpoints.
     *
     * @throws WrongHeadException where the application didn't let it grow so
     */
    private Head known(Head said, Optional<Signed> last) {
        seals.requireWeLetItGrow(said, last);
        var latest = reached;
        return (latest == null ? said : said.knowing(latest)).within(last.map(Signed::at), clock.instant());
    }
}
