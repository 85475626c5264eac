package no.mandat.workflow.auditlog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import no.mandat.verify.Checkpoint;
import no.mandat.verify.VerifierKey;
import no.mandat.verify.WrongFormatException;

/**
 * The signed checkpoints. Each is found by its row's size and time, which whoever owns the database writes as they like; what is signed is the note. A row of which that says something
 * else isn't gone by, and nothing is done with the log while there is one in the way.
 */
final class Checkpoints {

    private static final String SELECT = "select tree_size, at, note from audit_checkpoint ";

    private static final String LAST = SELECT + "where tree_size <= ? order by tree_size desc limit 1";

    private static final String COVERING = SELECT + "where tree_size >= ? order by tree_size limit 1";

    /** As many rows that aren't what they say, or that others signed, are looked past. */
    private static final int MOST_WRONG = 100;

    private Checkpoints() {}

    /**
     * One of them.
     *
     * @param size how many entries it covers
     * @param note the whole of it
     */
    record Signed(long size, Instant at, String note) {

        /**
         * The same.
         *
         * @throws WrongCheckpointException where the note isn't of that size and second
         */
        Signed asItsNoteSays() {
            if (said().isEmpty()) {
                throw new WrongCheckpointException(size, at);
            }
            return this;
        }

        /** Whether it is the one that its note says, and whoever has these keys can tell when it was signed. */
        boolean isSigned(List<VerifierKey> keys) {
            return said().flatMap(said -> said.signedAt(keys)).isPresent();
        }

        /** What its note says; nothing where that is another than its row. */
        Optional<Checkpoint> said() {
            try {
                return Optional.of(Checkpoint.parse(note))
                        .filter(said -> said.size() == size && said.said().equals(Set.of(at)));
            } catch (WrongFormatException e) {
                return Optional.empty();
            }
        }
    }

    /** The last one. */
    static Optional<Signed> last(Connection database) throws SQLException {
        return row(database, LAST, Long.MAX_VALUE).map(Signed::asItsNoteSays);
    }

    /** The last one that is right by these keys, to be read: what isn't is told by the self-check. */
    static Optional<Signed> lastSigned(Connection database, List<VerifierKey> keys) throws SQLException {
        return signed(database, LAST, Long.MAX_VALUE, -1, keys);
    }

    /** The first one that covers so many, and is right by these keys. */
    static Optional<Signed> firstSigned(Connection database, long size, List<VerifierKey> keys) throws SQLException {
        return signed(database, COVERING, size, 1, keys);
    }

    private static Optional<Signed> signed(
            Connection database, String sql, long from, int further, List<VerifierKey> keys) throws SQLException {
        long size = from;
        for (int wrong = 0; wrong <= MOST_WRONG; wrong++) {
            var row = row(database, sql, size);
            if (row.isEmpty() || row.get().isSigned(keys)) {
                return row;
            }
            size = row.get().size() + further;
        }
        return Optional.empty();
    }

    /** The first one that covers so many. */
    static Optional<Signed> covering(Connection database, long size) throws SQLException {
        return row(database, COVERING, size).map(Signed::asItsNoteSays);
    }

    private static Optional<Signed> row(Connection database, String sql, long size) throws SQLException {
        try (var query = database.prepareStatement(sql)) {
            query.setLong(1, size);
            try (var row = query.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        }
    }

    /** @throws WrongCheckpointException where the note says something else than its row */
    static Signed of(ResultSet row) throws SQLException {
        return read(row).asItsNoteSays();
    }

    private static Signed read(ResultSet row) throws SQLException {
        // No time at all is one that no note says.
        var at = Objects.requireNonNullElse(DatabaseTime.get(row, "at"), Instant.EPOCH);
        var note = Objects.requireNonNullElse(row.getString("note"), "");
        return new Signed(row.getLong("tree_size"), at, note);
    }

    static void add(Connection database, Signed checkpoint) throws SQLException {
        try (var insert =
                database.prepareStatement("insert into audit_checkpoint (tree_size, at, note) values (?, ?, ?)")) {
            insert.setLong(1, checkpoint.size());
            DatabaseTime.set(insert, 2, checkpoint.at());
            insert.setString(3, checkpoint.note());
            insert.executeUpdate();
        }
    }
}
