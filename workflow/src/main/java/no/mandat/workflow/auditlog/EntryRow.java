package no.mandat.workflow.auditlog;

import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import no.mandat.verify.Fault;
import no.mandat.verify.Hash;
import no.mandat.verify.WrittenEntry;
import org.jspecify.annotations.Nullable;

/** An entry as the database has it. */
final class EntryRow {

    /** Its columns, of {@code audit_entry e}. */
    static final String COLUMNS =
            "e.id, e.at, e.actor, e.on_behalf_of, e.action, e.subject_kind, e.subject_id, e.mandate_id, e.request, e.commitment";

    private EntryRow() {}

    /** @throws WrongRowException where there is something in it that none has: the owner of the database can alter its columns as well */
    static WrittenEntry of(ResultSet row) throws SQLException {
        try {
            return new WrittenEntry(
                    required("id", id(row, "id")),
                    // No time at all is one that no leaf was made of.
                    Objects.requireNonNullElse(DatabaseTime.get(row, "at"), Instant.EPOCH),
                    required("actor", row.getString("actor")),
                    id(row, "on_behalf_of"),
                    required("action", row.getString("action")),
                    required("subject_kind", row.getString("subject_kind")),
                    required("subject_id", id(row, "subject_id")),
                    id(row, "mandate_id"),
                    required("request", row.getString("request")),
                    Hash.of(required("commitment", row.getBytes("commitment"))));
        } catch (SQLDataException | IllegalArgumentException e) {
            throw new WrongRowException(
                    Fault.FORMAT,
                    "the row of audit_entry with id '%s' can't be read: %s"
                            .formatted(row.getString("id"), e.getMessage()),
                    e);
        }
    }

    /** @throws WrongRowException where it is none */
    static Hash leaf(ResultSet row) throws SQLException {
        try {
            return Hash.of(required("hash", row.getBytes("hash")));
        } catch (IllegalArgumentException e) {
            throw new WrongRowException(Fault.FORMAT, "a row of audit_leaf can't be read: " + e.getMessage(), e);
        }
    }

    private static @Nullable UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static <T> T required(String column, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("there is nothing in " + column);
        }
        return value;
    }
}
