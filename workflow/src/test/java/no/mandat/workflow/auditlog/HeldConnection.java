package no.mandat.workflow.auditlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javax.sql.DataSource;

/** A source of connections that gives one and the same, in the middle of a transaction that nobody who gets it can end: it shows what nobody else sees. */
final class HeldConnection {

    private static final Set<String> ENDS =
            Set.of("close", "commit", "rollback", "setAutoCommit", "setTransactionIsolation");

    private HeldConnection() {}

    /** @param unanswered which statements the server doesn't take */
    static DataSource of(Connection real, Predicate<String> unanswered) {
        return of(real, unanswered, () -> false);
    }

    /** The same, which gives none while that is so. */
    static DataSource unless(Connection real, BooleanSupplier refused) {
        return of(real, sql -> false, refused);
    }

    private static DataSource of(Connection real, Predicate<String> unanswered, BooleanSupplier refused) {
        var held = BreakingConnection.proxy(Connection.class, (self, method, arguments) -> {
            if (method.getName().equals("prepareStatement") && unanswered.test((String) arguments[0])) {
                throw new SQLException("no answer");
            }
            return ENDS.contains(method.getName()) ? null : BreakingConnection.call(real, method, arguments);
        });
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
