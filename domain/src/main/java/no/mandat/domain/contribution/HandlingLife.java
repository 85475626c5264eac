package no.mandat.domain.contribution;

import static no.mandat.domain.contribution.HandlingAction.ANSWER;
import static no.mandat.domain.contribution.HandlingAction.CONSIDER;
import static no.mandat.domain.contribution.HandlingAction.RESUME;
import static no.mandat.domain.contribution.HandlingState.ANSWERED;
import static no.mandat.domain.contribution.HandlingState.RECEIVED;
import static no.mandat.domain.contribution.HandlingState.UNDER_CONSIDERATION;

import no.mandat.domain.shared.Transitions;

/** How a contribution is handled, as a table. One without a point to answer is answered as it was received. */
public final class HandlingLife {

    // spotless:off: the table reads as one
    /** Which action leads from which state to which. */
    public static final Transitions<HandlingState, HandlingAction> LIFE =
            Transitions.<HandlingState, HandlingAction>of()
                    .from(RECEIVED).on(CONSIDER).to(UNDER_CONSIDERATION)
                                   .on(ANSWER).to(ANSWERED)
                    .from(UNDER_CONSIDERATION).on(ANSWER).to(ANSWERED)
                    .from(ANSWERED).on(RESUME).to(UNDER_CONSIDERATION)
                    .end();
    // spotless:on

    private HandlingLife() {}
}
