package no.mandat.domain.approval;

import static no.mandat.domain.approval.RoundAction.*;
import static no.mandat.domain.approval.RoundState.*;

import no.mandat.domain.shared.Transitions;

/** The life of a round as a table. What has ended by its rule may be evaluated again; what lapsed has decided nothing, and stays so. */
public final class RoundLife {

    // spotless:off: the table reads as one
    /** Which action leads from which state to which. */
    public static final Transitions<RoundState, RoundAction> LIFE = Transitions.<RoundState, RoundAction>of()
            .from(OPEN).on(CAST).to(OPEN)
                       .on(EXTEND).to(OPEN)
                       .on(CANCEL).to(CANCELLED)
                       .on(PASS).to(PASSED)
                       .on(FAIL).to(FAILED)
                       .on(LAPSE).to(LAPSED)
            .from(PASSED).on(PASS).to(PASSED)
                         .on(FAIL).to(FAILED)
                         .on(LAPSE).to(LAPSED)
            .from(FAILED).on(PASS).to(PASSED)
                         .on(FAIL).to(FAILED)
                         .on(LAPSE).to(LAPSED)
            .from(LAPSED).on(LAPSE).to(LAPSED)
            .end();
    // spotless:on

    private RoundLife() {}
}
