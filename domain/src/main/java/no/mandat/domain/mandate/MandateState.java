package no.mandat.domain.mandate;

/** Where a mandate is in its life (domain.md, Mandate). */
public enum MandateState {
    /** Being written by the secretariat. */
    DRAFT,
    /** Fixed, and put to the board and the group, which must both consent. */
    IN_CONSENT,
    /** Both have consented: the group works. */
    ADOPTED,
    /** What is left to do before its end is being done. */
    CLOSING,
    /** Done, and only read. */
    CLOSED,
    /** Given up before it was adopted. */
    WITHDRAWN,
    /** Ended by the board before it was done. */
    TERMINATED;

    /** Whether nothing is ahead of it any more, whichever way it came there: it can only be read. */
    public boolean isOver() {
        return switch (this) {
            case DRAFT, IN_CONSENT, ADOPTED, CLOSING -> false;
            case CLOSED, WITHDRAWN, TERMINATED -> true;
        };
    }
}
