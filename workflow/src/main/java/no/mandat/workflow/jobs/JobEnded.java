package no.mandat.workflow.jobs;

/**
 * A run of a job is over, and its transaction with it. Told on the node that ran it.
 *
 * @param done whether it succeeded; else it is tried again
 */
public record JobEnded(JobKind kind, String key, boolean done) {}
