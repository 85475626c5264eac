package no.mandat.workflow.auditlog;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Something read from the tables of the log.
 *
 * @param <T> what
 */
@FunctionalInterface
interface Reading<T> {

    /** Reads it. */
    T by(Connection database) throws SQLException;

    /**
     * Reads it in the running transaction.
     *
     * @throws IllegalStateException when the database doesn't answer
     */
    static <T> T from(DataSource source, Reading<T> reading) {
        try (var database = source.getConnection()) {
            return reading.by(database);
        } catch (SQLException e) {
            throw new IllegalStateException("the audit log can't be read", e);
        }
    }
}
