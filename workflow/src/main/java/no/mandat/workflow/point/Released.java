package no.mandat.workflow.point;

/**
 * How many were answered at once.
 *
 * @param contributions how many have their answers now
 * @param unanswered how many of the call have none yet, as far as they are counted
 * @param more whether others are answered after them, by themselves
 */
public record Released(int contributions, int unanswered, boolean more) {}
