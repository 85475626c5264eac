package no.mandat.workflow.auditlog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.mandat.verify.Hash;
import no.mandat.verify.WrittenEntry;
import org.jspecify.annotations.Nullable;

/**
 * An entry, and how it stands in the log by what the database has.
 *
 * @param index its place in the tree, from 0; none while it waits for one, or where it has none
 * @param stands whether its leaf is the one that was made of it, or it waits for one
 * @param commits whether it commits to the payload that is there; not where none is
 * @param payload its names and values; none where they are gone
 * @param saidBy the entry of which the database claims that it says they were erased
 */
record LoggedEntry(
        WrittenEntry entry,
        @Nullable Long index,
        boolean stands,
        boolean commits,
        @Nullable String payload,
        @Nullable UUID saidBy) {

    /**
     * Those of these.
     *
     * @param bounds of when what waits is that gets a place: what else waits there never does
     */
    static Map<UUID, LoggedEntry> of(Connection database, Collection<UUID> entries, Waiting.Bounds bounds)
            throws SQLException {
        if (entries.isEmpty()) {
            return Map.of();
        }
        var marks = String.join(", ", Collections.nCopies(entries.size(), "?"));
        try (var query = database.prepareStatement("select " + EntryRow.COLUMNS + """
                , l.leaf_index, l.hash, p.commitment_key, p.content, w.entry_id is not null as waits, x.said_by
                from audit_entry e
                    left join audit_leaf l on l.entry_id = e.id
                        and l.leaf_index >= 0 and l.leaf_index < (select tree_size from audit_head)
                    left join audit_payload p on p.entry_id = e.id
                    left join audit_waiting w on w.at = e.at and w.entry_id = e.id and w.at >= ? and w.at <= ?
                    left join audit_erasure x on x.entry_id = e.id
                where e.id in (""" + marks + ")")) {
            int at = 0;
            DatabaseTime.set(query, ++at, bounds.from());
            DatabaseTime.set(query, ++at, bounds.to());
            for (var entry : entries) {
                query.setObject(++at, entry);
            }
            Map<UUID, LoggedEntry> logged = new HashMap<>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var one = of(rows);
                    logged.put(one.entry.id(), one);
                }
            }
            return logged;
        }
    }

    private static LoggedEntry of(ResultSet row) throws SQLException {
        var entry = EntryRow.of(row);
        var leaf = row.getBytes("hash");
        var payload = row.getString("content");
        return new LoggedEntry(
                entry,
                leaf == null ? null : row.getLong("leaf_index"),
                leaf == null ? row.getBoolean("waits") : entry.leaf().equals(Hash.of(leaf)),
                payload != null && entry.isOf(row.getBytes("commitment_key"), payload),
                payload,
                row.getObject("said_by", UUID.class));
    }

    /** Whether it stands in the log with its names and values, which somebody signed who covered so many. */
    boolean isAmong(long covered) {
        return stands && commits && index != null && index < covered;
    }

    /** Which entry is to have said that its names and values were erased; none where they are there. */
    Optional<UUID> erasedBy() {
        return payload == null ? Optional.ofNullable(saidBy) : Optional.empty();
    }
}
