package no.mandat.domain.deliverable;

/** What somebody adds to a text that they let go. */
public enum DissentKind {
    /** They differ. */
    DISSENT,
    /** They add something. */
    REMARK
}
