package no.mandat.domain.contribution;

import java.util.List;

/** Where a call is in its life. */
public enum CallState {
    /** Being written. */
    DRAFT,
    /** Decided on: it takes contributions between its two instants. */
    OPEN,
    /** It takes nothing more; what came is handled. */
    CLOSED,
    /** All that came is answered. */
    ANSWERED,
    /** Given up. */
    WITHDRAWN;

    /** Those of calls that everybody in the mandate sees. */
    public static final List<CallState> SHOWN = List.of(OPEN, CLOSED, ANSWERED);

    /** Whether everybody in the mandate sees such a call. */
    public boolean isShown() {
        return SHOWN.contains(this);
    }
}
