package no.mandat.domain.mandate;

import static no.mandat.domain.mandate.MandateAction.EDIT;
import static no.mandat.domain.mandate.MandateAction.WITHDRAW;
import static no.mandat.domain.mandate.MandateState.DRAFT;
import static no.mandat.domain.mandate.MandateState.WITHDRAWN;

import no.mandat.domain.shared.Transitions;

/** The life of a mandate as a table. */
public final class MandateLife {

    // spotless:off: the table reads as one
    /** Which action leads from which state to which. */
    public static final Transitions<MandateState, MandateAction> LIFE = Transitions.<MandateState, MandateAction>of()
            .from(DRAFT).on(EDIT).to(DRAFT)
                        .on(WITHDRAW).to(WITHDRAWN)
            .end();
    // spotless:on

    private MandateLife() {}
}
