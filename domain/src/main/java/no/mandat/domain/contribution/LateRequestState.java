package no.mandat.domain.contribution;

/** Where a request to be let in late is in its life. */
public enum LateRequestState {
    /** Waits for the secretariat. */
    ASKED,
    /** They are let in until an instant. */
    GRANTED,
    /** They aren't, for a reason. */
    DECLINED,
    /** Nobody waits for it, and nobody was written to: one of a flood, say. It can still be granted or declined. */
    LAID_ASIDE,
    /** The call takes contributions again: nobody waits for it, and nobody was written to. It can be asked again once that has closed. */
    LAPSED
}
