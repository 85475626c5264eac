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
    @Transactional
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
        var now = time.of(clock.instant());
        boolean due =
                last.map(Signed::at).orElse(Instant.EPOCH).plus(SIGNS_EVERY).isBefore(now)
                        || placed.stream().map(WrittenEntry::action).anyMatch(DECISIONS::contains);
        if (head.tree().size() == covered || !due) {
            return head;
        }
        var note = SigningKey.checkpoint(
                keys.signing(), head.tree().size(), head.tree().root(), now);
        var at = Instant.ofEpochSecond(now.getEpochSecond());
        Checkpoints.add(database, new Signed(head.tree().size(), at, note));
        return head.knowing(at);
    }
}
