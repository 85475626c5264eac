package no.mandat.domain.point;

/** Whether texts that are nearly the same are answered as one. */
public enum MailingState {
    /** They were found, and nobody has looked yet. */
    PROPOSED,
    /** Somebody has looked, and they are. */
    CONFIRMED,
    /** Somebody has looked, and each is answered by itself. */
    DISMISSED
}
