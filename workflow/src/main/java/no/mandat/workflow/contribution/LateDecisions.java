package no.mandat.workflow.contribution;

/**
 * What can be decided of those who ask to be let in late.
 *
 * @param waiting how many of them wait
 * @param mayGrant whether the actor may let somebody in now: the call has closed
 * @param mayDecline whether the actor may deny it to somebody, or lay it aside
 */
public record LateDecisions(long waiting, boolean mayGrant, boolean mayDecline) {}
