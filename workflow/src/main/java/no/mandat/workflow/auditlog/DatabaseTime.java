package no.mandat.workflow.auditlog;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Instants as all tables have them: in UTC, to the microsecond. */
final class DatabaseTime {

    private DatabaseTime() {}

    /** None also where something else stands there: the owner of the database can make it a column of words. */
    static @Nullable Instant get(ResultSet row, String column) throws SQLException {
        try {
            var value = row.getObject(column, LocalDateTime.class);
            return value == null ? null : value.toInstant(ZoneOffset.UTC);
        } catch (SQLDataException | DateTimeException e) {
            return null;
        }
    }

    static void set(PreparedStatement statement, int index, @Nullable Instant value) throws SQLException {
        statement.setObject(index, value == null ? null : LocalDateTime.ofInstant(value, ZoneOffset.UTC));
    }
}
