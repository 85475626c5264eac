package no.mandat.workflow.auditlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;

/** A source of connections that gives one and the same, in the middle of a transaction that nobody who gets it can end: it shows what nobody else sees. */
final class HeldConnection {

    private static final Set<String> ENDS =
            Set.of("close", "commit", "rollback", "setAutoCommit", "setTransactionIsolation");

    private HeldConnection() {}

    static DataSource of(Connection real) {
        return unless(real, () -> false);
    }

    /** The same, which gives none while that is so. */
    static DataSource unless(Connection real, BooleanSupplier refused) {
        var held = BreakingConnection.proxy(
                Connection.class,
                (self, method, arguments) ->
                        ENDS.contains(method.getName()) ? null : BreakingConnection.call(real, method, arguments));
        return BreakingConnection.proxy(DataSource.class, (self, method, arguments) -> {
            if (method.getName().equals("getConnection")) {
                if (refused.getAsBoolean()) {
                    throw new SQLException("no connection");
                }
                return held;
            }
            throw new UnsupportedOperationException(method.getName());
        });
    }
}
