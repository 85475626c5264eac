package no.mandat.workflow.auditlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import no.mandat.verify.Checkpoint;
import no.mandat.verify.Fault;
import no.mandat.verify.Finding;
import no.mandat.workflow.auditlog.Checkpoints.Signed;

/** What was signed and isn't in the database any more, where there is no log that could be read: somebody emptied its tables, or took away its checkpoints. */
final class Lost {

    private Lost() {}

    /**
     * What is wrong where the database has less than a checkpoint covers that was kept outside of it.
     *
     * @param kept read before the database is: that has never less than what was signed before
     */
    static Optional<Finding> of(Connection database, Checkpoint kept) throws SQLException {
        long signed = Checkpoints.last(database).map(Signed::size).orElse(0L);
        long there = Math.min(signed, leaves(database));
        return there >= kept.size()
                ? Optional.empty()
                : Optional.of(new Finding(
                        Fault.TRUNCATED,
                        there,
                        there - 1,
                        "a checkpoint that was kept covers %d entries, and there are %d that a checkpoint of the database covers"
                                .formatted(kept.size(), there)));
    }

    /** Up to the last one: gaps are for whoever reads them all. */
    private static long leaves(Connection database) throws SQLException {
        try (var query = database.prepareStatement("select coalesce(max(leaf_index) + 1, 0) from audit_leaf");
                var row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
