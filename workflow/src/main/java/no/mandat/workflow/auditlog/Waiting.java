package no.mandat.workflow.auditlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import no.mandat.verify.WrittenEntry;

/** The entries that have no place in the tree yet. */
final class Waiting {

    /** So many are taken at once. */
    static final int BATCH = 1_000;

    private Waiting() {}

    /** The first of them, in the order in which they get their places. */
    static List<WrittenEntry> first(Connection database) throws SQLException {
        try (var query = database.prepareStatement("select " + EntryRow.COLUMNS
                + " from (select at, entry_id from audit_waiting order by at, entry_id limit " + BATCH
                + ") w join audit_entry e on e.id = w.entry_id order by w.at, w.entry_id")) {
            List<WrittenEntry> entries = new ArrayList<>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    entries.add(EntryRow.of(rows));
                }
            }
            return entries;
        }
    }

    /** They have their places now. */
    static void remove(Connection database, List<WrittenEntry> placed) throws SQLException {
        try (var delete = database.prepareStatement("delete from audit_waiting where at = ? and entry_id = ?")) {
            for (var entry : placed) {
                DatabaseTime.set(delete, 1, entry.at());
                delete.setObject(2, entry.id());
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }
}
