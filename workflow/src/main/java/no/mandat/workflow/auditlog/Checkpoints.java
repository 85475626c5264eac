package no.mandat.workflow.auditlog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** The signed checkpoints. */
final class Checkpoints {

    private static final String SELECT = "select tree_size, at, note from audit_checkpoint ";

    private Checkpoints() {}

    /**
     * One of them.
     *
     * @param size how many entries it covers
     * @param note the whole of it
     */
    record Signed(long size, Instant at, String note) {}

    /** The last one. */
    static Optional<Signed> last(Connection database) throws SQLException {
        return first(database, SELECT + "where tree_size >= ? order by tree_size desc limit 1", 0);
    }

    /** The first one that covers so many. */
    static Optional<Signed> covering(Connection database, long size) throws SQLException {
        return first(database, SELECT + "where tree_size >= ? order by tree_size limit 1", size);
    }

    /** The last one that covers not more than so many. */
    static Optional<Signed> before(Connection database, long size) throws SQLException {
        return first(database, SELECT + "where tree_size <= ? order by tree_size desc limit 1", size);
    }

    private static Optional<Signed> first(Connection database, String sql, long size) throws SQLException {
        try (var query = database.prepareStatement(sql)) {
            query.setLong(1, size);
            try (var row = query.executeQuery()) {
                return row.next() ? Optional.of(of(row)) : Optional.empty();
            }
        }
    }

    static Signed of(ResultSet row) throws SQLException {
        return new Signed(
                row.getLong("tree_size"), Objects.requireNonNull(DatabaseTime.get(row, "at")), row.getString("note"));
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
