package no.mandat.domain.contribution;

/** Who may answer a call. */
public enum Audience {
    /** Whoever sits in the expert group. */
    MEMBERS,
    /** Whoever got a link of their own, and nobody else. */
    INVITED,
    /** Everybody; some of them may be asked by name, and get a link of their own. */
    PUBLIC;

    /** Whether what they say can be published: what isn't asked of everybody is read by those who work with it. */
    public boolean isPublished() {
        return this == PUBLIC;
    }
}
