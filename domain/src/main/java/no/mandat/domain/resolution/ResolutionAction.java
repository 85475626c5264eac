package no.mandat.domain.resolution;

/** What can be done to a resolution; when, says {@link ResolutionLife}. */
public enum ResolutionAction {
    EDIT,
    SUBMIT,
    /** The round lapsed or was called off, so that nothing is decided. */
    RETURN,
    ADOPT,
    REJECT,
    WITHDRAW
}
