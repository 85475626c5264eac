package no.mandat.workflow.auditlog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import no.mandat.verify.Hash;
import no.mandat.verify.WrittenEntry;

/** An entry as the database has it. */
final class EntryRow {

    /** Its columns, of {@code audit_entry e}. */
    static final String COLUMNS =
            "e.id, e.at, e.actor, e.on_behalf_of, e.action, e.subject_kind, e.subject_id, e.mandate_id, e.request, e.commitment";

    private EntryRow() {}

    static WrittenEntry of(ResultSet row) throws SQLException {
        return new WrittenEntry(
                row.getObject("id", UUID.class),
                // No time at all is one that no leaf was made of.
                Objects.requireNonNullElse(DatabaseTime.get(row, "at"), Instant.EPOCH),
                row.getString("actor"),
                row.getObject("on_behalf_of", UUID.class),
                row.getString("action"),
                row.getString("subject_kind"),
                row.getObject("subject_id", UUID.class),
                row.getObject("mandate_id", UUID.class),
                row.getString("request"),
                Hash.of(row.getBytes("commitment")));
    }
}
