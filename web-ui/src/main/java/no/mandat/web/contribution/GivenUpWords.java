package no.mandat.web.contribution;

import no.mandat.domain.contribution.CallStatus;
import no.mandat.workflow.contribution.SentContribution;

/** What is said of a contribution that nobody will answer. */
public final class GivenUpWords {

    private GivenUpWords() {}

    /** The key of it: that its call was withdrawn or the mandate is over; where some of it is answered, that the rest won't be. */
    public static String key(CallStatus call, SentContribution sent) {
        boolean nothing = sent.answers().isEmpty();
        if (call == CallStatus.WITHDRAWN) {
            return nothing ? "form.receipt.callWithdrawn" : "form.receipt.callWithdrawn.rest";
        }
        return nothing ? "form.receipt.mandateOver" : "form.receipt.mandateOver.rest";
    }
}
