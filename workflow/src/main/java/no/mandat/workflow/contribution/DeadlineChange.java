package no.mandat.workflow.contribution;

import java.time.Instant;

/**
 * That a call takes contributions for longer than was said.
 *
 * @param at when that was decided
 * @param reopened whether it had closed meanwhile
 * @param was until when it was to take them before, or when it closed
 * @param closesAt until when since then
 */
public record DeadlineChange(Instant at, boolean reopened, Instant was, Instant closesAt) {}
