package no.mandat.domain.evaluation;

/** What can be done with a finding; when, says {@link FindingLife}. */
public enum FindingAction {
    EDIT,
    /** To take it up in another mandate. */
    CARRY,
    WITHDRAW
}
