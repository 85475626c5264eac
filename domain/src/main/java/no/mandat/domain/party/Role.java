package no.mandat.domain.party;

/** What a membership makes of a person in a body (domain.md, Party). */
public enum Role {
    /** Leads the group; at most one at a time. */
    LEADER,
    /** Sits in a seat. */
    MEMBER,
    /** Sees all and does not vote. */
    OBSERVER,
    /** Takes a named member's place in a meeting, or in a round when named before it opens. */
    DEPUTY,
    /** Leads the secretariat; exactly one at any time. */
    HEAD,
    /** Works in the secretariat. */
    SECRETARY;

    /** Whether it is held in a seat. */
    public boolean isSeated() {
        return this == LEADER || this == MEMBER || this == OBSERVER;
    }

    /** Whether it is its part to write what the group delivers (domain.md, Who may do what). */
    public boolean isWriting() {
        return this != OBSERVER && this != DEPUTY;
    }
}
