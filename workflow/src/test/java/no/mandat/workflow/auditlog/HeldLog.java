package no.mandat.workflow.auditlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import no.mandat.verify.Finding;
import no.mandat.verify.LogVerifier;
import no.mandat.verify.SigningKey;
import no.mandat.workflow.auditlog.Checkpoints.Signed;
import no.mandat.workflow.auditlog.PublicLog.PublicKey;
import no.mandat.workflow.operations.Configuration;
import no.mandat.workflow.shared.MovedClock;
import org.jspecify.annotations.Nullable;

/**
 * The real log, in a transaction of the database's owner that is rolled back: what is done to it is seen by nobody else, and meanwhile nothing gets a place or is signed.
 */
@ApplicationScoped
public class HeldLog {

    /** What asks for entries of the log, a page of them. */
    private static final String ENTRIES = "where l.leaf_index >= ? and l.leaf_index < ? order by l.leaf_index";

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    @Inject
    LogKeys keys;

    @Inject
    Configuration configuration;

    @Inject
    Clock clock;

    @Resource(lookup = "java:jboss/datasources/mandat-migration")
    DataSource owner;

    /** What is done to it, and seen of it. */
    @FunctionalInterface
    public interface Doing {
        /** Does it. */
        void with(Held log) throws Exception;
    }

    /** Does it while the log can be read: not while an erasure is only just being signed. */
    public void whileHeld(Doing doing) throws Exception {
        var folder = Files.createTempDirectory("kept");
        try (var database = owner.getConnection()) {
            database.setAutoCommit(false);
            try {
                hold(database);
                doing.with(new Held(database, folder));
            } finally {
                database.rollback();
                database.setAutoCommit(true);
            }
        } finally {
            Files.deleteIfExists(folder.resolve("audit-checkpoint"));
            Files.deleteIfExists(folder.resolve("audit-checkpoint.signed"));
            Files.delete(folder);
        }
    }

    private static void hold(Connection database) throws SQLException, IOException {
        long end = System.nanoTime() + PATIENCE;
        while (System.nanoTime() < end) {
            Head.hold(database);
            if (LogExport.write(database, Long.MAX_VALUE, Own.ANY, line -> {}).isPresent()) {
                return;
            }
            database.rollback();
        }
        throw new AssertionError("there is nothing to read");
    }

    /** The log that is held. */
    public final class Held {

        private final Connection database;
        private final Path folder;
        private final MovedClock stepped = new MovedClock(clock);
        private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
        private final SelfCheck check;
        private final AtomicBoolean blind = new AtomicBoolean();
        private final AtomicBoolean mute = new AtomicBoolean();
        private final Undone undone = new Undone();
        private final Placed placed = new Placed();
        private final Seals seals;

        private Held(Connection database, Path folder) {
            this.database = database;
            this.folder = folder;
            seals = new Seals(configuration, new KeptCheckpoint(folder), undone, placed);
            check = new SelfCheck(
                    new KeptCheckpoint(folder),
                    keys,
                    seals,
                    stepped,
                    meters,
                    HeldConnection.of(database, sql -> mute.get() && sql.contains(ENTRIES)),
                    HeldConnection.unless(database, blind::get));
            check.measure();
        }

        /** One that lets the tree grow, and signs it. */
        private final class Node {

            private final Signer signer;
            private final Integrator integrator;

            private Node(Clock time, Path folder) {
                var known = new LogTime();
                signer = new Signer(keys, known, new KeptCheckpoint(folder), time);
                integrator = new Integrator(signer, seals, undone, placed, known, time);
            }

            private void work() throws SQLException {
                var more = integrator.step(database);
                var signed = integrator.sign(database);
                assertThat(more && signed.isPresent()).isFalse();
            }
        }

        /** What the installation says when it looks now: one that began with this, and goes on from where it looked last. */
        public SelfCheck.Status look() throws SQLException, IOException {
            check.look();
            return check.status().orElseThrow();
        }

        /** Whether it has nothing to say when it looks now, and hadn't before. */
        public boolean isNothingToLookAt() throws SQLException, IOException {
            check.look();
            return check.status().isEmpty();
        }

        /** The same, after the time in which it doesn't look at what is wrong again. */
        public SelfCheck.Status lookLater() throws SQLException, IOException {
            pass(SelfCheck.WRONG_EVERY);
            return look();
        }

        /** Looks after the time within which an erasure should have been signed. */
        public void lookTooLate() throws SQLException, IOException {
            pass(SelfCheck.LOOKS_EVERY.multipliedBy(2).plusSeconds(1));
            check.look();
        }

        /** The same, after the time in which it doesn't look at all of it again. */
        public SelfCheck.Status lookAtAll() throws SQLException, IOException {
            pass(check.wholeEvery().plusSeconds(1));
            return look();
        }

        /** What it says now, without a look. */
        public SelfCheck.Status said() {
            return check.status().orElseThrow();
        }

        /** Does it while the database doesn't answer the owner of its schema. */
        public void blindly(Callable<?> doing) throws Exception {
            whileSet(blind, doing);
        }

        /** Does it while the database doesn't give entries of the log. */
        public void withoutEntries(Callable<?> doing) throws Exception {
            whileSet(mute, doing);
        }

        private static void whileSet(AtomicBoolean fault, Callable<?> doing) throws Exception {
            fault.set(true);
            try {
                var ignored = doing.call();
            } finally {
                fault.set(false);
            }
        }

        /** Whether an entry that waits, and gets its place when somebody has begun to read the log, is known there as one that waits. */
        public boolean isOwnToWhoeverReads(UUID entry) throws SQLException {
            var own = seals.ownInWhatIsReadNext();
            var node = new Node(clock, folder);
            node.work();
            node.work();
            var written = logged(entry).entry();
            assertThat(seals.own().is(written, seals.of(written))).isFalse();
            return own.is(written, seals.of(written));
        }

        /** What it says where its clock is set back by so much, for that once. */
        public SelfCheck.Status lookBehind(Duration back) throws SQLException, IOException {
            pass(back.negated());
            try {
                return look();
            } finally {
                pass(back);
            }
        }

        private void pass(Duration time) {
            stepped.pass(time);
        }

        /** What the metric says. */
        public double gauge() {
            return meters.get("mandat.audit.check.right").gauge().value();
        }

        /** Does something that is undone afterwards. */
        public void whileDone(Doing doing) throws Exception {
            var before = database.setSavepoint();
            try {
                doing.with(this);
            } finally {
                database.rollback(before);
            }
        }

        /** Runs a statement, which must change something. */
        public void sql(String sql, Object... values) throws SQLException {
            if (changed(sql, values) == 0) {
                throw new AssertionError("it changed nothing: " + sql);
            }
        }

        /** How many rows a statement changes. */
        public int changed(String sql, Object... values) throws SQLException {
            try (var statement = database.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                return statement.executeUpdate();
            }
        }

        /** An entry that stands nowhere yet: a copy of one with another action. */
        public UUID copy(UUID entry, String action) throws SQLException {
            var id = UUID.randomUUID();
            sql(
                    "insert into audit_entry (id, at, actor, on_behalf_of, action, subject_kind, subject_id, mandate_id, request, commitment)"
                            + " select ?, at, actor, on_behalf_of, ?, subject_kind, subject_id, mandate_id, request, commitment from audit_entry where id = ?",
                    id,
                    action,
                    entry);
            return id;
        }

        /** Gives it that place in the tree, with the leaf that is right for it. */
        public void place(UUID entry, long place) throws SQLException {
            sql(
                    "insert into audit_leaf (leaf_index, entry_id, hash) values (?, ?, ?)",
                    place,
                    entry,
                    logged(entry).entry().leaf().bytes());
        }

        /** Lets it wait for a place, as of so much later than now. */
        public void await(UUID entry, Duration later) throws SQLException {
            date(entry, later);
            seal(entry);
        }

        /** Lets it wait as one that the application wrote. */
        private void seal(UUID entry) throws SQLException {
            await(entry, sealOf(entry));
        }

        /** Lets it wait as somebody else can who owns the database. */
        public void awaitUnsealed(UUID entry, Duration later, byte @Nullable [] seal) throws SQLException {
            date(entry, later);
            await(entry, seal);
        }

        private void await(UUID entry, byte @Nullable [] seal) throws SQLException {
            sql(
                    "insert into audit_waiting (at, entry_id, seal) select at, id, ? from audit_entry where id = ?",
                    seal,
                    entry);
        }

        /** One that has its place waits again, with the seal that it had, and its place is said to be that of another. */
        public void awaitAgain(UUID entry, UUID other) throws SQLException {
            await(entry, sealOf(entry));
            sql("update audit_leaf set entry_id = ? where entry_id = ?", other, entry);
        }

        /** How often the same hash stands in the tree. */
        public int doubles() throws SQLException {
            try (var query = database.prepareStatement("select count(*) - count(distinct hash) from audit_leaf");
                    var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }

        /** So many copies of an entry wait, a moment ago, without a seal. */
        public void awaitUnsealed(int copies, UUID entry) throws SQLException {
            sql("""
                    insert into audit_entry (id, at, actor, action, subject_kind, subject_id, mandate_id, request, commitment)
                    select uuid(), utc_timestamp(6) - interval 1 second, actor, action, subject_kind, subject_id, mandate_id, 'forged', commitment
                    from audit_entry, seq_1_to_%d where id = ?
                    """.formatted(copies), entry);
            sql("insert into audit_waiting (at, entry_id) select at, id from audit_entry where request = 'forged'");
        }

        /** That of an entry, as the application makes it. */
        public byte[] sealOf(UUID entry) throws SQLException {
            return seals.of(logged(entry).entry());
        }

        /**
         * What another node does meanwhile, which can't let the tree grow.
         *
         * @param since for how long it couldn't
         * @return whether it says that there is more to do at once
         */
        public boolean stepBeside(Duration since) throws SQLException {
            var integrator = new Node(clock, folder).integrator;
            integrator.heldSince = System.nanoTime() - since.toNanos();
            try (var other = owner.getConnection()) {
                return integrator.step(other);
            }
        }

        /** Does it for all, by another connection: statements that make things can't be undone. */
        public void elsewhere(String sql) throws SQLException {
            try (var other = owner.getConnection();
                    var statement = other.createStatement()) {
                statement.execute(sql);
            }
        }

        /** The server's folder is made anew. */
        public void forget() throws IOException {
            Files.deleteIfExists(folder.resolve("audit-checkpoint"));
            Files.deleteIfExists(folder.resolve("audit-checkpoint.signed"));
        }

        /** So many rows wait of which there is no entry. */
        public void waitWithoutEntries(int rows) throws SQLException {
            var at = LocalDateTime.ofInstant(clock.instant().minusSeconds(5), ZoneOffset.UTC);
            try (var insert = database.prepareStatement("insert into audit_waiting (at, entry_id) values (?, ?)")) {
                for (int i = 0; i < rows; i++) {
                    insert.setObject(1, at);
                    insert.setObject(2, UUID.randomUUID());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }

        /** Whether something is signed when an entry that waits has only just got its place, and that isn't committed. */
        public boolean signsBesidePlacing(UUID entry) throws SQLException {
            long before = covered();
            var ignored = new Node(clock, folder).integrator.step(database);
            assertThat(logged(entry).index()).isNotNull();
            return covered() > before;
        }

        /** What waits gets its place, and would be signed by a node that can't write into its folder. */
        public void integrateWithoutRoom() throws SQLException, IOException {
            var full = Files.createTempDirectory("full");
            var inTheWay = Files.createDirectory(full.resolve("audit-checkpoint.signed.new"));
            try {
                new Node(clock, full).work();
            } finally {
                Files.delete(inTheWay);
                Files.deleteIfExists(full.resolve("audit-checkpoint.signed"));
                Files.delete(full);
            }
        }

        /** What waits gets its place, and is signed a minute later, by a node that has a folder of its own. */
        public void integrateElsewhere() throws SQLException, IOException {
            var other = Files.createTempDirectory("elsewhere");
            var later = new MovedClock(clock);
            later.pass(Signer.SIGNS_EVERY.plusSeconds(1));
            try {
                new Node(later, other).work();
            } finally {
                Files.deleteIfExists(other.resolve("audit-checkpoint.signed"));
                Files.delete(other);
            }
        }

        /** Whether it has a place after what waits was given places once. */
        public boolean integrated(UUID entry) throws SQLException {
            new Node(clock, folder).work();
            return logged(entry).index() != null;
        }

        private void date(UUID entry, Duration later) throws SQLException {
            var at = LocalDateTime.ofInstant(clock.instant().plus(later), ZoneOffset.UTC);
            sql("update audit_entry set at = ? where id = ?", at, entry);
        }

        /** The last checkpoint is kept outside of the database, as whoever signs keeps it. */
        public void keep() throws SQLException, IOException {
            new KeptCheckpoint(folder).keep(Checkpoints.last(database).orElseThrow());
        }

        /** The public keys that the installation stands for now. */
        public List<String> published() throws SQLException {
            return keys.published(database).stream().map(PublicKey::text).toList();
        }

        /** Asks the application whether it would start with what stands there now. */
        public void wouldStart() throws SQLException {
            keys.opened(database);
        }

        /** What the log is called for the program that tells its keys. */
        public Optional<String> called() throws SQLException {
            return Head.signedOrigin(database);
        }

        /** Whether the history shows it as one that the log has. */
        public boolean stands(UUID entry) throws SQLException {
            return logged(entry).stands();
        }

        private LoggedEntry logged(UUID entry) throws SQLException {
            return Objects.requireNonNull(new LoggedEntries(seals, clock)
                    .of(database, List.of(entry), Checkpoints.last(database))
                    .get(entry));
        }

        /**
         * Something is decided, as it was there before, and a node whose clock was set back by so much takes it into the log.
         *
         * @return whether that was signed before a minute was over
         */
        public boolean decideBehind(UUID like, Duration back) throws SQLException {
            var decision = copy(like, "MandateAdopted");
            sql(
                    "insert into audit_payload (entry_id, commitment_key, content) select ?, commitment_key, content from audit_payload where entry_id = ?",
                    decision,
                    like);
            seal(decision);
            var behind = new MovedClock(clock);
            behind.pass(back.negated());
            var node = new Node(behind, folder);
            long before = covered();
            node.work();
            boolean atOnce = covered() > before;
            node.signer.signed -= Signer.SIGNS_EVERY.plusSeconds(1).toNanos();
            node.work();
            return atOnce;
        }

        /** Nothing more gets a place, and nothing is signed: the tree isn't one that the application let grow. */
        public void requireNotOurs(UUID waiting) throws SQLException {
            await(waiting, Duration.ZERO);
            long before = covered();
            assertThatThrownBy(() -> integrated(waiting))
                    .isInstanceOf(WrongHeadException.class)
                    .hasMessageContaining("didn't let it grow");
            assertThat(covered()).isEqualTo(before);
        }

        /** The tree grows by an entry, which is from so much later than now, as if the application had let it. */
        public void grow(UUID entry, Duration later) throws SQLException {
            growUnsealed(entry, later);
            var head = Head.hold(database);
            head.sealed(seals.of(head.tree())).save(database);
        }

        /** The same, as its owner does it. */
        public void growUnsealed(UUID entry, Duration later) throws SQLException {
            date(entry, later);
            var head = Head.hold(database);
            new StoredTree(database)
                    .add(
                            head.tree(),
                            List.of(entry),
                            List.of(logged(entry).entry().leaf()));
            head.save(database);
        }

        /** One whose names and values are only just being erased: the entry that says so waits. */
        public void eraseNow(UUID entry) throws SQLException {
            seal(copy(entry, "EntriesErased"));
        }

        /** The last entry that is covered and has names and values in which that stands. */
        public UUID entryWith(String words) throws SQLException {
            try (var query = database.prepareStatement(
                    "select l.entry_id from audit_leaf l join audit_payload p on p.entry_id = l.entry_id"
                            + " where l.leaf_index < ? and p.content like ? order by l.leaf_index desc limit 1")) {
                query.setLong(1, covered());
                query.setString(2, "%" + words + "%");
                try (var row = query.executeQuery()) {
                    row.next();
                    return row.getObject(1, UUID.class);
                }
            }
        }

        /** How many the last checkpoint covers. */
        public long covered() throws SQLException {
            return Checkpoints.last(database).map(Signed::size).orElse(0L);
        }

        /** What may be read by others than the operator. */
        public Readable readable() throws SQLException, IOException {
            List<String> lines = new ArrayList<>();
            var size = LogExport.readable(database, seals.own(), lines::add);
            var verifier = new LogVerifier(
                    keys.signing().stream().map(SigningKey::verifier).toList(), List.of());
            lines.forEach(verifier::take);
            return new Readable(size, lines, verifier.finish());
        }
    }

    /**
     * What may be read.
     *
     * @param size how many entries; none where nothing is
     * @param finding what is wrong with it first
     */
    public record Readable(Optional<Long> size, List<String> lines, Optional<Finding> finding) {

        /** Whether that entry is in it. */
        public boolean has(UUID entry) {
            return lines.stream().anyMatch(line -> line.contains("\"id\":\"%s\"".formatted(entry)));
        }

        /** Of how many entries there is only the hash. */
        public long withheld() {
            return lines.stream().filter(line -> line.startsWith("{\"leaf\"")).count();
        }
    }
}
