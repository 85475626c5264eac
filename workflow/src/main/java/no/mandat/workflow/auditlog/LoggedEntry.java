package no.mandat.workflow.auditlog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.mandat.verify.WrittenEntry;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * An entry, and how it stands in the log by what the database has.
 *
 * @param index its place in the tree, from 0; none while it waits for one, or where it has none
 * @param stands whether its leaf is the one that was made of it, or it waits for one, as the application wrote it
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

    private static final Logger LOG = Logger.getLogger(LoggedEntry.class);

    /**
     * Those of these: neither one that can't be read, nor one that is there twice.
     *
     * @param bounds of when what waits is that gets a place: what else waits there never does
     * @param own which of what waits is of the application: likewise
     */
    static Map<UUID, LoggedEntry> of(Connection database, Collection<UUID> entries, Waiting.Bounds bounds, Own own)
            throws SQLException {
        if (entries.isEmpty()) {
            return Map.of();
        }
        var marks = String.join(", ", Collections.nCopies(entries.size(), "?"));
        try (var query = database.prepareStatement("select " + EntryRow.COLUMNS + """
                , l.leaf_index, l.hash, p.commitment_key, p.content, w.entry_id is not null as waits, w.seal, x.said_by
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
            Set<UUID> twice = new HashSet<>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    read(rows, own)
                            .filter(one -> logged.put(one.entry.id(), one) != null)
                            .ifPresent(one -> twice.add(one.entry.id()));
                }
            }
            logged.keySet().removeAll(twice);
            return logged;
        }
    }

    /** Whoever owns the database could keep everybody from the history by one that can't be. */
    private static Optional<LoggedEntry> read(ResultSet row, Own own) throws SQLException {
        try {
            return Optional.of(of(row, own));
        } catch (WrongRowException | SQLDataException | IllegalArgumentException e) {
            LOG.error("an entry of the history isn't the one of the audit log", e);
            return Optional.empty();
        }
    }

    private static LoggedEntry of(ResultSet row, Own own) throws SQLException {
        var entry = EntryRow.of(row);
        long place = row.getLong("leaf_index");
        boolean waits = row.wasNull();
        var key = row.getBytes("commitment_key");
        var payload = row.getString("content");
        return new LoggedEntry(
                entry,
                waits ? null : place,
                waits
                        ? row.getBoolean("waits") && own.is(entry, row.getBytes("seal"))
                        : entry.leaf().equals(EntryRow.leaf(row)),
                payload != null && key != null && entry.isOf(key, payload),
                payload,
                row.getObject("said_by", UUID.class));
    }

    /** Whether its place is behind so many. */
    boolean isBehind(long entries) {
        return index != null && index >= entries;
    }

    /** The same, of a tree of which so many are known: what is behind them doesn't stand there, whatever the database says. */
    LoggedEntry within(long known) {
        return isBehind(known) ? new LoggedEntry(entry, index, false, commits, payload, saidBy) : this;
    }

    /** Whether it stands in the log with its names and values, which somebody signed who covered so many. */
    boolean isAmong(long covered) {
        return stands && commits && index != null && index < covered;
    }

    /**
     * Whether it is what somebody read there before: the database can give another one to who asks for it by its id. Names and values can have been erased meanwhile.
     *
     * @param read that
     * @param shown the names and values that were there
     */
    boolean is(WrittenEntry read, @Nullable String shown) {
        return entry.equals(read) && (payload == null || payload.equals(shown));
    }

    /** Which entry is to have said that its names and values were erased; none where they are there. */
    Optional<UUID> erasedBy() {
        return payload == null ? Optional.ofNullable(saidBy) : Optional.empty();
    }
}
