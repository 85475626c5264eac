package no.mandat.workflow.operations;

/** Why the application refuses to start, in words for the operator. */
public final class CannotStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says why. */
    public CannotStartException(String words) {
        super("Mandat cannot start: " + words);
    }

    CannotStartException(String words, Throwable cause) {
        super("Mandat cannot start: " + words, cause);
    }
}
