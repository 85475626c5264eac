package no.mandat.workflow.auditlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/**
 * Entries that the history could show and the signed log doesn't have. The application makes none: somebody else wrote them into the database, or a machine slept for minutes
 * in the middle of a transaction.
 */
final class Strays {

    /** By so much a transaction and its place may take, and no more (quality.md, "Audit that can be verified"). */
    static final Duration LONGEST = Duration.ofMinutes(6);

    private Strays() {}

    /**
     * How many wait for a place that they should have by now, or for a time that hasn't come.
     *
     * @param now by the clock
     * @param ahead until when it can be that they are of the application
     */
    static long waiting(Connection database, Instant now, Instant ahead) throws SQLException {
        try (var query = database.prepareStatement("select count(*) from audit_waiting where at < ? or at > ?")) {
            DatabaseTime.set(query, 1, now.minus(LONGEST));
            DatabaseTime.set(query, 2, ahead);
            return one(query);
        }
    }

    /** How many have a place, and no checkpoint, though one is signed each minute, or are of a time that hasn't come; the same is given. */
    static long unsigned(Connection database, Instant now, Instant ahead) throws SQLException {
        try (var query = database.prepareStatement("""
                select count(*) from audit_leaf l join audit_entry e on e.id = l.entry_id
                where l.leaf_index >= (select coalesce(max(tree_size), 0) from audit_checkpoint)
                    and l.leaf_index < (select tree_size from audit_head) and (e.at < ? or e.at > ?)
                """)) {
            DatabaseTime.set(query, 1, now.minus(LONGEST));
            DatabaseTime.set(query, 2, ahead);
            return one(query);
        }
    }

    /** How many have neither a place nor wait for one; for this every entry is looked at. */
    static long nowhere(Connection database) throws SQLException {
        try (var query = database.prepareStatement("""
                select count(*) from audit_entry e
                where not exists (select 1 from audit_leaf l where l.entry_id = e.id and l.leaf_index is not null)
                    and not exists (select 1 from audit_waiting w where w.at = e.at and w.entry_id = e.id)
                """)) {
            return one(query);
        }
    }

    /** How many have a place that the tree hasn't, or stand above such places: verifiers never come there. */
    static long outside(Connection database) throws SQLException {
        try (var query = database.prepareStatement("""
                select (select count(*) from audit_leaf where leaf_index is null or leaf_index < 0 or leaf_index >= tree_size)
                    + (select count(*) from audit_node where level < 1 or node_index < 0 or node_index >= tree_size >> (8 * level))
                from audit_head
                """)) {
            return one(query);
        }
    }

    /** Of how many names and values that are there it says that they were erased: they couldn't be any more. */
    static long notErased(Connection database) throws SQLException {
        try (var query = database.prepareStatement(
                "select count(*) from audit_erasure x join audit_payload p on p.entry_id = x.entry_id")) {
            return one(query);
        }
    }

    private static long one(PreparedStatement query) throws SQLException {
        try (var row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
