package no.mandat.domain.approval;

/** What can be done about somebody's impartiality; when, says {@link Recusal#LIFE}. */
public enum RecusalAction {
    DECLARE,
    RAISE,
    FIND,
    DISMISS,
    REVERSE
}
