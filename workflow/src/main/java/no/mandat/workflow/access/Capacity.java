package no.mandat.workflow.access;

/** In which capacity somebody meets a mandate: the columns of the table in domain.md, Who may do what. */
public enum Capacity {
    SECRETARIAT,
    LEADER,
    MEMBER,
    OBSERVER,
    BOARD,
    AUDITOR
}
