package no.mandat.workflow.contribution;

/**
 * What can be decided of those who ask to be let in late.
 *
 * @param waiting how many of them wait
 */
public record LateDecisions(long waiting, boolean mayGrant, boolean mayDecline) {}
