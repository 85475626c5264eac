package no.mandat.web.contribution;

import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.contribution.HandlingState;

/** What whoever sent a contribution is told of how far it is handled, as long as there are no answers to read. */
public final class HandlingWords {

    private HandlingWords() {}

    /** Its key. In a call that was opened again nobody goes on with it before that has closed. */
    public static String key(HandlingState handling, CallStatus call) {
        boolean reopened = call == CallStatus.OPEN;
        return switch (handling) {
            case RECEIVED -> reopened ? "form.handling.reopened" : "form.handling.received";
            case UNDER_CONSIDERATION -> reopened ? "form.handling.reopened" : "form.handling.underConsideration";
            case ANSWERED -> "form.handling.answered";
        };
    }
}
