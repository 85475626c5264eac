package no.mandat.workflow.jobs;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * The database, asked only every five seconds while it doesn't answer: each question in vain fills the log with the pool's
 * stack traces, and the job table is looked at every second.
 */
final class PatientDatabase implements DataSource {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final DataSource database;
    private final Clock clock;
    private final AtomicReference<Instant> notBefore = new AtomicReference<>(Instant.MIN);

    PatientDatabase(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (clock.instant().isBefore(notBefore.get())) {
            throw new SQLTransientConnectionException("the database didn't answer a moment ago");
        }
        try {
            return database.getConnection();
        } catch (SQLException e) {
            notBefore.set(clock.instant().plus(PATIENCE));
            throw e;
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return database.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        database.setLogWriter(out);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return database.getLoginTimeout();
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        database.setLoginTimeout(seconds);
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return database.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return database.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return database.isWrapperFor(type);
    }
}
