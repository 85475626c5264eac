package no.mandat.domain.meeting;

/** What can be done to an action; when, says {@link ActionLife}. */
public enum ActionAction {
    EDIT,
    FINISH,
    DROP,
    REOPEN
}
