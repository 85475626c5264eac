package no.mandat.domain.contribution;

import java.time.Instant;

/** How a call stands: its state, and whether its first instant has come. */
public enum CallStatus {
    DRAFT,
    /** Decided on, and not begun. */
    ANNOUNCED,
    OPEN,
    CLOSED,
    ANSWERED,
    WITHDRAWN;

    /** Whether people can be invited to such a call: it isn't over yet. */
    public boolean takesInvitations() {
        return this == DRAFT || this == ANNOUNCED || this == OPEN;
    }

    /** Whether it has closed, whether all that came is answered or not: what came is, and only those who are let in late send more. */
    public boolean isOver() {
        return this == CLOSED || this == ANSWERED;
    }

    /** Of a call in that state at that instant. One whose last instant has come is closed, whether that was noted yet or not. */
    public static CallStatus of(CallState state, Window window, Instant now) {
        return switch (state) {
            case DRAFT -> DRAFT;
            case OPEN -> window.isAhead(now) ? ANNOUNCED : window.isOver(now) ? CLOSED : OPEN;
            case CLOSED -> CLOSED;
            case ANSWERED -> ANSWERED;
            case WITHDRAWN -> WITHDRAWN;
        };
    }
}
