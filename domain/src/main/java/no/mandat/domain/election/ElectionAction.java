package no.mandat.domain.election;

/** What can be done with an election; when, says {@link ElectionLife}. */
public enum ElectionAction {
    PROPOSE,
    ANSWER,
    OPEN_VOTE,
    ELECT,
    TIE,
    RETURN,
    SUBMIT,
    CONFIRM,
    REFUSE,
    FALL,
    CALL_OFF
}
