package no.mandat.domain.meeting;

/** What an item is on the agenda for. */
public enum ItemKind {
    INFORMATION,
    DISCUSSION,
    DECISION,
    /** Somebody from outside, or a member, gives input. */
    INPUT
}
