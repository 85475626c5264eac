package no.mandat.workflow.auditlog;

import java.util.Objects;
import no.mandat.verify.Fault;

/** A row of the log's tables isn't one that Mandat writes: somebody else did, and nothing is done by it. */
class WrongRowException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    WrongRowException(String words) {
        super(words);
    }

    WrongRowException(String words, Exception cause) {
        super(words, cause);
    }

    /** What it is as a fault of the log. */
    Fault fault() {
        return Fault.FORMAT;
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
