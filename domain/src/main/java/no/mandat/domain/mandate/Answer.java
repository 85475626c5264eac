package no.mandat.domain.mandate;

/** How far a clause that must be answered is. */
public enum Answer {
    ANSWERED,
    /** Something that would answer it is linked to it, and not there yet. */
    PARTLY,
    UNANSWERED,
    /** It need not be answered, as group and board have decided. */
    WAIVED
}
