package no.mandat.domain.reading;

/** Whether a document is on the reading list. */
public enum ReadingState {
    LISTED,
    /** Taken off: nobody is expected to read it any more. What was confirmed stays. */
    TAKEN_OFF
}
