package no.mandat.workflow.access;

/** In which capacity somebody meets a mandate: the columns of the table in domain.md, Who may do what. */
public enum Capacity {
    SECRETARIAT,
    /** The elected leader; while there is none, the head of the secretariat, who has no vote by it. */
    LEADER,
    MEMBER,
    OBSERVER,
    BOARD,
    /** An outsider whom both keys have let in, between their days. It opens only what they are named on. */
    PARTICIPANT,
    AUDITOR
}
