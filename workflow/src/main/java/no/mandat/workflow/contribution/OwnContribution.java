package no.mandat.workflow.contribution;

import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.contribution.CallText;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.MandateId;

/**
 * What somebody who had logged in has sent to a call, on a page of its own.
 *
 * @param mandateName the short one
 * @param asked what the call asks
 * @param status how the call stands
 * @param mandateOver whether the mandate is over: nothing is answered any more
 * @param mayAnswer whether the call is still for them, by the seat that they hold today
 */
public record OwnContribution(
        CallId call,
        MandateId mandate,
        String mandateName,
        CallText asked,
        CallStatus status,
        boolean mandateOver,
        boolean mayAnswer,
        SentContribution sent) {

    /** Whether nobody will answer it, or what is left of it. */
    public boolean isGivenUp() {
        return sent.isGivenUp(status, mandateOver);
    }
}
