package no.mandat.domain.approval;

/** What can be done to a round; when, says {@link RoundLife}. */
public enum RoundAction {
    CAST,
    EXTEND,
    CANCEL,
    PASS,
    FAIL,
    LAPSE
}
