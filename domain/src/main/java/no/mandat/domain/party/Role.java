package no.mandat.domain.party;

/** What a membership makes of a person in a body (domain.md, Party). */
public enum Role {
    /** Leads the group; at most one at a time. */
    LEADER,
    /** Sits in a seat. */
    MEMBER,
    /** Sees all and does not vote. */
    OBSERVER,
    /** Leads the secretariat; exactly one at any time. */
    HEAD,
    /** Works in the secretariat. */
    SECRETARY
}
