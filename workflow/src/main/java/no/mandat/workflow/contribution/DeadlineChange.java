package no.mandat.workflow.contribution;

import java.time.Instant;

/**
 * That a call takes contributions for longer than was said, or was closed before its time.
 *
 * @param at when that was decided
 * @param was until when it was to take them before, or when it closed
 * @param closesAt until when since then
 */
public record DeadlineChange(Instant at, Kind kind, Instant was, Instant closesAt) {

    /** What happened to it. */
    public enum Kind {
        EXTENDED,
        CLOSED,
        REOPENED
    }
}
