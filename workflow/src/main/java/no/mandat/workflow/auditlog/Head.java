package no.mandat.workflow.auditlog;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.mandat.verify.Checkpoint;
import no.mandat.verify.GrowingTree;
import no.mandat.verify.Hash;
import no.mandat.workflow.auditlog.Checkpoints.Signed;
import org.jspecify.annotations.Nullable;

/**
 * How far the tree has grown.
 *
 * @param origin what the log is called; none before the first start with a key
 * @param latest the latest that is known in it: when an entry happened, or a checkpoint was signed
 * @param seal by which the tree is known as one that the application let grow; none where it never did
 */
record Head(
        @Nullable String origin, GrowingTree tree, @Nullable Instant latest, byte @Nullable [] seal) {

    /** One without a seal. */
    Head(@Nullable String origin, GrowingTree tree, @Nullable Instant latest) {
        this(origin, tree, latest, null);
    }

    /** By so much what isn't signed yet may be later than the last checkpoint. */
    private static final Duration AHEAD = Signer.SIGNS_EVERY.multipliedBy(2);

    private static final String ROW = "select origin, tree_size, peaks, latest, seal from audit_head";

    /** What the log is called; none before the first start with a key. */
    static Optional<String> origin(Connection database) throws SQLException {
        return Optional.ofNullable(column(database, "origin", row -> row.getString(1)));
    }

    /**
     * The same, as its last checkpoint has it, too: whoever owns the database could have another key published, and be made that of the log.
     *
     * @throws WrongHeadException where they differ
     * @throws WrongCheckpointException when there is no telling
     */
    static Optional<String> signedOrigin(Connection database) throws SQLException {
        var said = origin(database);
        requireOrigin(said, Checkpoints.last(database));
        return said;
    }

    /** @throws WrongHeadException where it isn't called as that checkpoint has it */
    static void requireOrigin(Optional<String> said, Optional<Signed> last) {
        var signed = last.flatMap(Signed::said).map(Checkpoint::origin);
        if (signed.isPresent() && !signed.equals(said)) {
            throw said.map(name -> WrongHeadException.called(name, signed.get()))
                    .orElseGet(WrongHeadException::nameless);
        }
    }

    /** The latest that is known in it, as far as that can be ({@link #within}). */
    static @Nullable Instant latest(Connection database, Optional<Instant> signed, Instant now) throws SQLException {
        return within(column(database, "latest", row -> DatabaseTime.get(row, "latest")), signed, now);
    }

    private interface Column<T> {
        @Nullable T of(ResultSet row) throws SQLException;
    }

    private static <T> @Nullable T column(Connection database, String name, Column<T> read) throws SQLException {
        try (var query = database.prepareStatement("select %s from audit_head".formatted(name));
                var row = query.executeQuery()) {
            if (!row.next()) {
                throw WrongHeadException.gone();
            }
            return read.of(row);
        }
    }

    /**
     * As it is now, for whoever only reads it.
     *
     * @throws WrongHeadException when it isn't that of a tree, or there is none
     */
    static Head read(Connection database) throws SQLException {
        return query(database, ROW).orElseThrow(WrongHeadException::gone);
    }

    /**
     * The same where it is one that the application let grow; none where it isn't, or there is none.
     *
     * @param signed the last checkpoint
     */
    static Optional<Head> grown(Connection database, Own own, Optional<Signed> signed) throws SQLException {
        try {
            return Optional.of(read(database)).filter(head -> own.hasGrown(head, signed));
        } catch (WrongHeadException e) {
            return Optional.empty();
        }
    }

    /**
     * As it is now, for whoever changes it; none while another does.
     *
     * @throws WrongHeadException when it isn't that of a tree
     */
    static Optional<Head> lock(Connection database) throws SQLException {
        return query(database, ROW + " for update skip locked");
    }

    /**
     * The same, after whoever changes it.
     *
     * @throws WrongHeadException likewise, and when there is none
     */
    static Head hold(Connection database) throws SQLException {
        return query(database, ROW + " for update").orElseThrow(WrongHeadException::gone);
    }

    private static Optional<Head> query(Connection database, String sql) throws SQLException {
        try (var query = database.prepareStatement(sql);
                var row = query.executeQuery()) {
            return row.next() ? Optional.of(of(row)) : Optional.empty();
        }
    }

    private static Head of(ResultSet row) throws SQLException {
        try {
            var tree = new GrowingTree(
                    row.getLong("tree_size"), hashes(Objects.requireNonNullElse(row.getBytes("peaks"), new byte[0])));
            return new Head(row.getString("origin"), tree, DatabaseTime.get(row, "latest"), row.getBytes("seal"));
        } catch (IllegalArgumentException e) {
            throw new WrongHeadException(e);
        }
    }

    private static List<Hash> hashes(byte[] bytes) {
        List<Hash> hashes = new ArrayList<>();
        for (int i = 0; i < bytes.length; i += Hash.LENGTH) {
            hashes.add(Hash.of(Arrays.copyOfRange(bytes, i, i + Hash.LENGTH)));
        }
        return hashes;
    }

    /** Keeps it. */
    void save(Connection database) throws SQLException {
        try (var update = database.prepareStatement(
                "update audit_head set origin = ?, tree_size = ?, peaks = ?, latest = ?, seal = ?")) {
            update.setString(1, origin);
            update.setLong(2, tree.size());
            update.setBytes(3, peaks());
            DatabaseTime.set(update, 4, latest);
            update.setBytes(5, seal);
            update.executeUpdate();
        }
    }

    private byte[] peaks() {
        var bytes = new ByteArrayOutputStream();
        tree.peaks().forEach(hash -> bytes.writeBytes(hash.bytes()));
        return bytes.toByteArray();
    }

    Head called(String name) {
        return new Head(name, tree, latest, seal);
    }

    /** The same, known by that. */
    Head sealed(byte[] now) {
        return new Head(origin, tree, latest, now);
    }

    /**
     * The same, with a latest that can be: not before the last checkpoint, and not later than now, or, where the clock was set back, than what a minute more
     * would have brought. Whoever owns the database may have written another one.
     *
     * @param signed when the last checkpoint was signed, by its signature; none before the first
     */
    Head within(Optional<Instant> signed, Instant now) {
        return new Head(origin, tree, within(latest, signed, now), seal);
    }

    private static @Nullable Instant within(@Nullable Instant latest, Optional<Instant> signed, Instant now) {
        var soon = now.plus(Waiting.Bounds.SKEW);
        var last = signed.map(at -> at.plus(AHEAD)).filter(soon::isBefore).orElse(soon);
        var said = latest == null || signed.filter(latest::isBefore).isPresent() ? signed.orElse(null) : latest;
        return said != null && said.isAfter(last) ? last : said;
    }

    /** The same, knowing of something that happened then. */
    Head knowing(Instant at) {
        return new Head(origin, tree, latest == null || at.isAfter(latest) ? at : latest, seal);
    }
}
