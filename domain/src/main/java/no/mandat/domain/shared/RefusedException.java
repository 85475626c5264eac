package no.mandat.domain.shared;

/** A rule said no. Nothing was changed. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    /** Refuses with the given reason. */
    public RefusedException(Refusal refusal) {
        super(refusal.getClass().getSimpleName());
        this.refusal = refusal;
    }

    /** The reason, to be put into words. */
    public Refusal refusal() {
        return refusal;
    }
}
