package no.mandat.workflow.auditlog;

import java.util.Objects;
import no.mandat.verify.Fault;

/** A row of the log's tables isn't one that Mandat writes: somebody else did, and nothing is done by it. */
class WrongRowException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final Fault fault;

    WrongRowException(Fault fault, String words) {
        super(words);
        this.fault = fault;
    }

    WrongRowException(Fault fault, String words, Exception cause) {
        super(words, cause);
        this.fault = fault;
    }

    /** What it is as a fault of the log. */
    Fault fault() {
        return fault;
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
