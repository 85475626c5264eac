package no.mandat.workflow.communication;

import no.mandat.domain.shared.MandateId;

/**
 * A communications plan that one of the two has confirmed, and that waits for the actor.
 *
 * @param mandateName what its mandate is called
 * @param by who confirmed it
 */
public record PlanToConfirm(MandateId mandate, String mandateName, String by) {}
