package no.mandat.domain.consent;

/** How it stands with the consent of both bodies to one text. */
public enum ConsentState {
    /** At least one of both has still to decide. */
    OPEN,
    /** Both have consented. */
    GIVEN,
    /** One has declined. */
    DECLINED,
    /** One came to no decision. */
    LAPSED,
    /** The text was taken back, or a round called off. */
    CANCELLED;

    /** What the consent becomes when a key has turned to that. */
    static ConsentState when(ConsentKey turned, ConsentKey other) {
        return switch (turned) {
            case GIVEN -> other == ConsentKey.GIVEN ? GIVEN : OPEN;
            case DECLINED -> DECLINED;
            case LAPSED -> LAPSED;
            case CANCELLED -> CANCELLED;
            case WAITING, VOID -> throw new IllegalArgumentException("no key turns to " + turned);
        };
    }
}
