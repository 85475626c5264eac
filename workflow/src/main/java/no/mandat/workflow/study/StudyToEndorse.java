package no.mandat.workflow.study;

import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.StudyId;

/**
 * A request that waits for the actor to endorse it.
 *
 * @param mandateName what its mandate is called
 */
public record StudyToEndorse(StudyId id, MandateId mandate, String mandateName, String title, long amount) {}
