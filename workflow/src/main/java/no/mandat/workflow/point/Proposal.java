package no.mandat.workflow.point;

import no.mandat.domain.shared.PersonId;

/**
 * What is proposed for a point.
 *
 * @param proposer who did so
 */
public record Proposal(ConclusionForm form, PersonId proposer) {}
