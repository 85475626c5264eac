package no.mandat.domain.document;

/** Who something is for (domain.md, Classification), the widest first. */
public enum Openness {
    /** For everybody. */
    OPEN,
    /** For those who work with the mandate. */
    INTERNAL,
    /** Exempt from public access by a provision of law. */
    EXEMPT
}
