package no.mandat.workflow.auditlog;

import no.mandat.verify.Fault;

/** What the database says of the log as a whole, what it is called and how far its tree has grown, can't be: somebody else than Mandat wrote it, and nothing gets a place meanwhile. */
final class WrongHeadException extends WrongRowException {

    private static final long serialVersionUID = 1L;

    WrongHeadException(IllegalArgumentException cause) {
        super(Fault.CHECKPOINT, "what audit_head says isn't a tree", cause);
    }

    private WrongHeadException(String words) {
        super(Fault.CHECKPOINT, words);
    }

    static WrongHeadException gone() {
        return new WrongHeadException("audit_head has no row");
    }

    static WrongHeadException grown(long size) {
        return new WrongHeadException(
                "audit_head says that the tree has %d entries, and Mandat didn't let it grow so".formatted(size));
    }

    static WrongHeadException notOfItsLeaves() {
        return new WrongHeadException("the tree of the audit log isn't the one of its leaves: nothing more is signed");
    }

    static WrongHeadException nameless() {
        return new WrongHeadException("audit_head doesn't say what the log is called");
    }

    static WrongHeadException called(String name, String signed) {
        return new WrongHeadException("audit_head says that the log is called '%s', and its last checkpoint is of '%s'"
                .formatted(name, signed));
    }
}
