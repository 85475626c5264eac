package no.mandat.workflow.auditlog;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import no.mandat.verify.Checkpoint;
import no.mandat.verify.Finding;
import no.mandat.verify.GrowingTree;
import no.mandat.verify.Hash;
import no.mandat.verify.LogVerifier;
import no.mandat.verify.SigningKey;
import no.mandat.verify.VerifierKey;
import no.mandat.verify.WrittenEntry;
import no.mandat.workflow.auditlog.Checkpoints.Signed;

/**
 * What the owner of the database does to the log, and what a verifier finds who holds the public key and one checkpoint from before. Nothing of it stays: it is
 * exported in the transaction in which it was done, and that is rolled back. The log is a part of the real one, up to a checkpoint that covers some hundred entries.
 */
@ApplicationScoped
public class ForgedLog {

    private static final long FEWEST = 60;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(90);

    @Inject
    LogKeys keys;

    @Inject
    Signer signer;

    @Resource(lookup = "java:jboss/datasources/mandat-migration")
    DataSource owner;

    /** What is done. */
    @FunctionalInterface
    public interface Attack {
        /** Does it. */
        void on(Victim log) throws Exception;
    }

    /**
     * What is to be seen while the database says something else, which it doesn't afterwards.
     *
     * @param done by its owner
     * @param undone the same taken back
     */
    public void whileItSays(String done, String undone, UUID entry, Runnable seen) throws SQLException {
        say(done, entry);
        try {
            seen.run();
        } finally {
            say(undone, entry);
        }
    }

    private void say(String sql, UUID entry) throws SQLException {
        try (var database = owner.getConnection();
                var statement = database.prepareStatement(sql)) {
            statement.setObject(1, entry);
            if (statement.executeUpdate() == 0) {
                throw new AssertionError("it changed nothing: " + sql);
            }
        }
    }

    /** What a verifier finds after the attack; the log must be right before it. */
    public Optional<Finding> after(Attack attack) throws Exception {
        return after(attack, false);
    }

    /** The same of a log in which something was erased. */
    public Optional<Finding> afterErasure(Attack attack) throws Exception {
        return after(attack, true);
    }

    private Optional<Finding> after(Attack attack, boolean erased) throws Exception {
        try (var database = owner.getConnection()) {
            database.setAutoCommit(false);
            try {
                var victim = victim(database, erased);
                attack.on(victim);
                return verify(database, List.of(victim.kept));
            } finally {
                database.rollback();
                database.setAutoCommit(true);
            }
        }
    }

    /** The real log, cut where it is right as it is: an erasure may be said only later. */
    private Victim victim(Connection database, boolean erased) throws Exception {
        long end = System.nanoTime() + PATIENCE;
        while (System.nanoTime() < end) {
            hold(database);
            long before = 0;
            for (var checkpoint : checkpoints(database)) {
                if (before > 0
                        && checkpoint.size() >= FEWEST
                        && !isErasedLater(database, checkpoint.size())
                        && (!erased || isErasedIn(database, checkpoint.size()))) {
                    var save = database.setSavepoint();
                    var victim = new Victim(database, checkpoint.size(), Checkpoint.parse(checkpoint.note()));
                    victim.cut(checkpoint.size());
                    if (verify(database, List.of(victim.kept)).isEmpty()) {
                        return victim;
                    }
                    database.rollback(save);
                }
                before = checkpoint.size();
            }
            database.rollback();
        }
        throw new AssertionError("no checkpoint covers enough");
    }

    /** Whether an entry in front of it was erased, and what says so stands behind it. */
    private static boolean isErasedLater(Connection database, long size) throws SQLException {
        try (var query = database.prepareStatement("""
                select exists (select 1 from audit_erasure x
                    join audit_leaf l on l.entry_id = x.entry_id and l.leaf_index < ?
                    left join audit_leaf s on s.entry_id = x.said_by
                    where s.leaf_index is null or s.leaf_index >= ?)
                """)) {
            query.setLong(1, size);
            query.setLong(2, size);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private static boolean isErasedIn(Connection database, long size) throws SQLException {
        try (var query = database.prepareStatement(
                "select exists (select 1 from audit_leaf l join audit_entry e on e.id = l.entry_id"
                        + " where l.leaf_index < ? and e.action = 'EntriesErased')")) {
            query.setLong(1, size);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** As long as this is held the tree doesn't grow, and nothing is signed. */
    private static void hold(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("select 1 from audit_head for update");
        }
    }

    private static List<Signed> checkpoints(Connection database) throws SQLException {
        try (var query = database.prepareStatement(
                        "select tree_size, at, note from audit_checkpoint order by tree_size");
                var rows = query.executeQuery()) {
            List<Signed> all = new ArrayList<>();
            while (rows.next()) {
                all.add(Checkpoints.of(rows));
            }
            return all;
        }
    }

    private Optional<Finding> verify(Connection database, List<Checkpoint> kept) throws SQLException, IOException {
        List<VerifierKey> held =
                keys.signing().stream().map(SigningKey::verifier).toList();
        var verifier = new LogVerifier(held, kept);
        LogExport.write(
                database, 0, Checkpoints.last(database).map(Signed::size).orElse(0L), verifier::take);
        return verifier.finish();
    }

    /** The log that is attacked, and its owner's hands. */
    public final class Victim {

        private final Connection database;
        private final long size;
        private final Checkpoint kept;

        private Victim(Connection database, long size, Checkpoint kept) {
            this.database = database;
            this.size = size;
            this.kept = kept;
        }

        /** How many entries it has. */
        public long size() {
            return size;
        }

        /** Runs a statement, which must change something. */
        public void sql(String sql, Object... values) throws SQLException {
            try (var statement = database.prepareStatement(sql)) {
                fill(statement, values);
                if (statement.executeUpdate() == 0) {
                    throw new AssertionError("it changed nothing: " + sql);
                }
            }
        }

        private static void fill(PreparedStatement statement, Object... values) throws SQLException {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
        }

        /** The entry at a place. */
        public UUID entry(long place) throws SQLException {
            try (var query = database.prepareStatement("select entry_id from audit_leaf where leaf_index = ?")) {
                query.setLong(1, place);
                try (var row = query.executeQuery()) {
                    row.next();
                    return row.getObject(1, UUID.class);
                }
            }
        }

        /** The first place behind one whose entry has names and values in which that stands. */
        public long placeWith(String words, long behind) throws SQLException {
            try (var query = database.prepareStatement(
                    "select l.leaf_index from audit_leaf l join audit_payload p on p.entry_id = l.entry_id"
                            + " where l.leaf_index > ? and p.content like ? order by l.leaf_index limit 1")) {
                query.setLong(1, behind);
                query.setString(2, "%" + words + "%");
                try (var row = query.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        }

        /** Takes away the checkpoints that cover more, and what would be the next entry: that of the log ends there. */
        public void cut(long entries) throws SQLException {
            try (var leaf = database.prepareStatement("delete from audit_leaf where leaf_index = ?");
                    var checkpoints = database.prepareStatement("delete from audit_checkpoint where tree_size > ?")) {
                leaf.setLong(1, entries);
                leaf.executeUpdate();
                checkpoints.setLong(1, entries);
                checkpoints.executeUpdate();
            }
        }

        /** The size of the checkpoint before the last. */
        public long sizeBefore() throws SQLException {
            var all = checkpoints(database);
            return all.size() < 2 ? 0 : all.get(all.size() - 2).size();
        }

        /** Moves the entries from a place on, as far as the log reaches. */
        public void shift(long from, int by) throws SQLException {
            sql(
                    "update audit_leaf set leaf_index = leaf_index + ? where leaf_index >= ? and leaf_index < ? order by leaf_index "
                            + (by < 0 ? "asc" : "desc"),
                    by,
                    from,
                    size);
        }

        /** Makes the hash of a leaf fit the entry that stands there now. */
        public void rehash(long place) throws SQLException {
            sql(
                    "update audit_leaf set hash = ? where leaf_index = ?",
                    written(place).leaf().bytes(),
                    place);
        }

        /** The entry as it stands there now. */
        public WrittenEntry written(long place) throws SQLException {
            try (var query = database.prepareStatement("select " + EntryRow.COLUMNS
                    + " from audit_leaf l join audit_entry e on e.id = l.entry_id where l.leaf_index = ?")) {
                query.setLong(1, place);
                try (var row = query.executeQuery()) {
                    row.next();
                    return EntryRow.of(row);
                }
            }
        }

        /** A copy of an entry, of another time, with names and values of its own, that stands nowhere yet. */
        public UUID copy(long place, Instant at) throws SQLException {
            var id = UUID.randomUUID();
            sql(
                    "insert into audit_entry select ?, ?, actor, on_behalf_of, action, subject_kind, subject_id, mandate_id, request, commitment"
                            + " from audit_entry where id = ?",
                    id,
                    LocalDateTime.ofInstant(at, ZoneOffset.UTC),
                    entry(place));
            sql(
                    "insert into audit_payload select ?, commitment_key, content from audit_payload where entry_id = ?",
                    id,
                    entry(place));
            return id;
        }

        /** Puts an entry at a place, with its right hash. */
        public void put(UUID entry, long place) throws SQLException {
            sql(
                    "insert into audit_leaf (leaf_index, entry_id, hash) values (?, ?, ?)",
                    place,
                    entry,
                    new byte[Hash.LENGTH]);
            rehash(place);
        }

        /** Signs a checkpoint of the log, and of one entry more if there is one, by the keys of the log, as the application would, or by others. */
        public void sign(List<SigningKey> by, Instant at) throws SQLException {
            var tree = new GrowingTree();
            long leaves = 0;
            try (var query = database.prepareStatement(
                    "select hash from audit_leaf where leaf_index <= ? order by leaf_index")) {
                query.setLong(1, size);
                var rows = query.executeQuery();
                while (rows.next()) {
                    tree.add(Hash.of(rows.getBytes(1)));
                    leaves++;
                }
            }
            Checkpoints.add(database, new Signed(leaves, at, SigningKey.checkpoint(by, leaves, tree.root(), at)));
        }

        /**
         * Asks the application whether it would sign what stands there now.
         *
         * @param peaks what the tree is said to consist of
         */
        public void wouldBeSigned(List<Hash> peaks) throws SQLException {
            var head = new Head("", new GrowingTree(size, peaks), null);
            signer.requireItGoesOn(database, head, Checkpoints.last(database), List.of(kept));
        }

        /** The same of the tree as its first leaves are. */
        public void wouldBeSigned(long leaves) throws SQLException {
            var head = new Head(
                    "",
                    new GrowingTree(leaves, new StoredTree(database).at(leaves).peaks()),
                    null);
            signer.requireItGoesOn(database, head, Checkpoints.last(database), List.of(kept));
        }

        /** The peaks of the tree as its leaves are now. */
        public List<Hash> peaks() throws SQLException {
            return new StoredTree(database).at(size).peaks();
        }

        /** Asks the application whether it would start with what stands there now. */
        public void wouldStart() throws SQLException {
            keys.opened(database);
        }

        /** How many entries the checkpoint covers that everybody is shown. */
        public long shown() throws SQLException {
            return keys.lastSigned(database).map(Signed::size).orElse(0L);
        }

        /** The same of the one by which whoever asks for a receipt gets it; none where nothing covers so many. */
        public Optional<Long> shownFor(long entries) throws SQLException {
            return Checkpoints.firstSigned(database, entries, keys.verifiers(database))
                    .map(Signed::size);
        }

        /** Of which mandates something would be said to have been erased before there was a log. */
        public Set<UUID> erasedBefore() throws SQLException {
            return EarlierErasures.erased(database).keySet();
        }

        /** The keys of the log, which the owner of the database hasn't. */
        public List<SigningKey> keys() {
            return keys.signing();
        }

        /** When the last checkpoint was signed. */
        public Instant signedAt() throws SQLException {
            return Checkpoints.last(database).orElseThrow().at();
        }

        /** The root by the tiles that are kept of the tree. */
        public Hash rootByTiles() throws SQLException {
            return new StoredTree(database).at(size).root();
        }

        /** The checkpoint that the verifier kept. */
        public Checkpoint kept() {
            return kept;
        }
    }
}
