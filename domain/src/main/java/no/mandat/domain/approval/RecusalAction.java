package no.mandat.domain.approval;

/** What can be done about somebody's impartiality; when, says {@link Recusal#LIFE}. */
public enum RecusalAction {
    /** They say it of themself. */
    DECLARE,
    /** Another in the body asks whether they are partial. */
    RAISE,
    /** The body answers yes. */
    FIND,
    /** The body answers no. */
    DISMISS,
    /** The body comes to no answer: its round lapses or is called off. */
    DROP,
    /** The body takes back that they are partial. */
    REVERSE
}
