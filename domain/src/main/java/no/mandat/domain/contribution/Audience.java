package no.mandat.domain.contribution;

/** Who may answer a call. */
public enum Audience {
    /** Whoever sits in the expert group. */
    MEMBERS,
    /** Whoever got a link of their own, and nobody else. */
    INVITED,
    /** Everybody; some of them may be asked by name, and get a link of their own. */
    PUBLIC
}
