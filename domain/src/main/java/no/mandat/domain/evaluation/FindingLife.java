package no.mandat.domain.evaluation;

import static no.mandat.domain.evaluation.FindingAction.*;
import static no.mandat.domain.evaluation.FindingState.*;

import no.mandat.domain.shared.Transitions;

/** The life of a finding as a table. */
public final class FindingLife {

    // spotless:off: the table reads as one
    /** Which action leads from which state to which. */
    public static final Transitions<FindingState, FindingAction> LIFE = Transitions.<FindingState, FindingAction>of()
            .from(RECORDED).on(EDIT).to(RECORDED)
                           .on(CARRY).to(RECORDED)
                           .on(WITHDRAW).to(WITHDRAWN)
            .end();
    // spotless:on

    private FindingLife() {}
}
