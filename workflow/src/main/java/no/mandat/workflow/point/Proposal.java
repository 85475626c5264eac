package no.mandat.workflow.point;

/**
 * What is proposed for a point.
 *
 * @param mine whether whoever asks proposed it
 */
public record Proposal(ConclusionForm form, boolean mine) {}
