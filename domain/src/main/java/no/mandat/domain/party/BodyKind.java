package no.mandat.domain.party;

/** What a body is for (domain.md, Party). */
public enum BodyKind {
    /** Gives the mandate, and decides on what the group submits. */
    BOARD,
    /** Answers the mandate. */
    EXPERT_GROUP,
    /** Keeps the mandate moving. */
    SECRETARIAT
}
