package no.mandat.domain.point;

/** How a point belongs to a mailing. */
public enum MailingStanding {
    /** It was found, and nobody has looked. */
    PROPOSED,
    /** Somebody has decided that it is answered with it; what its sender added isn't taken out of it yet. */
    CHOSEN,
    /** It is answered with it. */
    IN,
    /** It was found, and is answered by itself. */
    OUT
}
