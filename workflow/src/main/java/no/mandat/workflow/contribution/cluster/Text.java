package no.mandat.workflow.contribution.cluster;

/**
 * A text that somebody wrote.
 *
 * @param id by which it can be read again
 */
public record Text<I>(I id, String words) {}
