package no.mandat.workflow.auditlog;

import java.time.Instant;
import no.mandat.verify.Fault;

/** A row of the database isn't the checkpoint that it says it is: somebody else than Mandat wrote it, and nothing is done with the log while it is in the way. */
final class WrongCheckpointException extends WrongRowException {

    private static final long serialVersionUID = 1L;

    /** By what its row says. */
    WrongCheckpointException(long size, Instant at) {
        super(
                Fault.CHECKPOINT,
                "a checkpoint of the audit log isn't the one that its row says, which is of %d entries and %s"
                        .formatted(size, at));
    }
}
