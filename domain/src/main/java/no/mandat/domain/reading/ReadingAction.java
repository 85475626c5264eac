package no.mandat.domain.reading;

/** What can be done with a document of the reading list. */
public enum ReadingAction {
    /** To say by when it is to be read, and where in the list it stands. */
    EDIT,
    TAKE_OFF,
    PUT_BACK
}
