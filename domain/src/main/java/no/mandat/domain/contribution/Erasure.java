package no.mandat.domain.contribution;

/** What was erased of a contribution, for whoever sent it asked for it. It can't be undone. */
public enum Erasure {
    /** Who they are, and how they are reached. */
    PERSON,
    /** Their words and their files as well. Which of the choices they chose still counts. */
    PERSON_AND_TEXT
}
