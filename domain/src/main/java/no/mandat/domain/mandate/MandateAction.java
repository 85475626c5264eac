package no.mandat.domain.mandate;

/** What can be done to a mandate; when, says {@link MandateLife}. */
public enum MandateAction {
    EDIT,
    WITHDRAW
}
