package no.mandat.domain.consent;

/** What can be done to an amendment; when, says {@link AmendmentLife}. */
public enum AmendmentAction {
    EDIT,
    /** Put it on the version that counts now. */
    REBASE,
    SUBMIT,
    WITHDRAW,
    /** A round lapsed or was called off, or another amendment came into force first. */
    RETURN,
    DECLINE,
    ENTER
}
