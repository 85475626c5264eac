package no.mandat.workflow.auditlog;

/** What the database says of how far the log's tree has grown isn't a tree: somebody else than Mandat wrote it, and nothing gets a place meanwhile. */
final class WrongHeadException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    WrongHeadException(IllegalArgumentException cause) {
        super("what audit_head says isn't a tree", cause);
    }
}
