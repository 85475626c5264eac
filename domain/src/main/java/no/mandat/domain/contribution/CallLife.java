package no.mandat.domain.contribution;

import static no.mandat.domain.contribution.CallAction.CLOSE;
import static no.mandat.domain.contribution.CallAction.EDIT;
import static no.mandat.domain.contribution.CallAction.EXTEND;
import static no.mandat.domain.contribution.CallAction.FINISH;
import static no.mandat.domain.contribution.CallAction.RECALL;
import static no.mandat.domain.contribution.CallAction.REOPEN;
import static no.mandat.domain.contribution.CallAction.RESUME;
import static no.mandat.domain.contribution.CallAction.WITHDRAW;
import static no.mandat.domain.contribution.CallState.ANSWERED;
import static no.mandat.domain.contribution.CallState.CLOSED;
import static no.mandat.domain.contribution.CallState.DRAFT;
import static no.mandat.domain.contribution.CallState.OPEN;
import static no.mandat.domain.contribution.CallState.WITHDRAWN;

import no.mandat.domain.shared.Transitions;

/** The life of a call as a table. */
public final class CallLife {

    // spotless:off: the table reads as one
    /** Which action leads from which state to which. */
    public static final Transitions<CallState, CallAction> LIFE = Transitions.<CallState, CallAction>of()
            .from(DRAFT).on(EDIT).to(DRAFT)
                        .on(CallAction.OPEN).to(OPEN)
                        .on(WITHDRAW).to(WITHDRAWN)
            .from(OPEN).on(RECALL).to(DRAFT)
                       .on(EXTEND).to(OPEN)
                       .on(CLOSE).to(CLOSED)
                       .on(WITHDRAW).to(WITHDRAWN)
            .from(CLOSED).on(REOPEN).to(OPEN)
                         .on(FINISH).to(ANSWERED)
            .from(ANSWERED).on(RESUME).to(CLOSED)
            .end();
    // spotless:on

    private CallLife() {}
}
