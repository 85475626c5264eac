package no.mandat.domain.contribution;

/** What happens to a contribution while it is handled; when, says {@link HandlingLife}. */
public enum HandlingAction {
    /** A conclusion is proposed. */
    CONSIDER,
    /** All its answers are released. */
    ANSWER,
    /** A point that was answered is taken up again. */
    RESUME
}
