package no.mandat.workflow.auditlog;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** The log as it was at one moment, however long it takes to write it. */
final class LogSnapshot {

    private LogSnapshot() {}

    /**
     * Writes it ({@link LogExport#write}). Outside of a transaction of the server, which would end before a long log is written.
     *
     * @param source where the database is
     */
    static Optional<Long> write(DataSource source, long from, Own own, LogExport.Lines lines)
            throws SQLException, IOException {
        try (var database = source.getConnection()) {
            return write(database, from, own, lines);
        }
    }

    /** The same, as whoever isn't the operator may read it ({@link LogExport#readable}). */
    static Optional<Long> readable(DataSource source, Own own, LogExport.Lines lines) throws SQLException, IOException {
        try (var database = source.getConnection()) {
            return within(database, () -> LogExport.readable(database, own, lines));
        }
    }

    /**
     * The same.
     *
     * @param database without a transaction, and left so
     */
    static Optional<Long> write(Connection database, long from, Own own, LogExport.Lines lines)
            throws SQLException, IOException {
        return within(database, () -> LogExport.write(database, from, own, lines));
    }

    /** Something that is written out of one snapshot. */
    @FunctionalInterface
    private interface Writing {
        Optional<Long> write() throws SQLException, IOException;
    }

    private static Optional<Long> within(Connection database, Writing writing) throws SQLException, IOException {
        database.setAutoCommit(false);
        int isolation = database.getTransactionIsolation();
        try {
            database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return writing.write();
        } finally {
            database.rollback();
            database.setTransactionIsolation(isolation);
            database.setAutoCommit(true);
        }
    }
}
