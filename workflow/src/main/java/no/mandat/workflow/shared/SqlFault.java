package no.mandat.workflow.shared;

import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The database's answers that the application knows what to do with, by MariaDB's error number. */
public enum SqlFault {
    DUPLICATE_KEY(1062),
    ROW_CHANGED_SINCE_SNAPSHOT(1020),
    LOCK_WAIT_TIMEOUT(1205),
    DEADLOCK(1213);

    private final int number;

    SqlFault(int number) {
        this.number = number;
    }

    /** Whether it is what happened, or stands behind it. */
    public boolean isIn(@Nullable Throwable fault) {
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == number) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the transaction may well succeed when it is tried again. A duplicate key is among them: the second of two
     * first logins finds the row that the first one made.
     */
    static boolean passes(Throwable fault) {
        return Arrays.stream(values()).anyMatch(kind -> kind.isIn(fault));
    }
}
