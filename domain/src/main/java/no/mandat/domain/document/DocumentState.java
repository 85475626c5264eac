package no.mandat.domain.document;

/** Where a document is in its life. */
public enum DocumentState {
    /** In the list, for those who may read it. */
    LISTED,
    /** Taken out of the list; kept, and read by those who keep the list. */
    WITHDRAWN
}
