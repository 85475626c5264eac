package no.mandat.domain.closing;

import static no.mandat.domain.closing.MotionAction.AGREE;
import static no.mandat.domain.closing.MotionAction.CARRY;
import static no.mandat.domain.closing.MotionAction.LOSE;
import static no.mandat.domain.closing.MotionAction.MISS;
import static no.mandat.domain.closing.MotionAction.PASS_ON;
import static no.mandat.domain.closing.MotionAction.WITHDRAW;
import static no.mandat.domain.closing.MotionState.CARRIED;
import static no.mandat.domain.closing.MotionState.LOST;
import static no.mandat.domain.closing.MotionState.PROPOSED;
import static no.mandat.domain.closing.MotionState.VOID;
import static no.mandat.domain.closing.MotionState.WITHDRAWN;
import static no.mandat.domain.closing.MotionState.WITH_BOARD;
import static no.mandat.domain.closing.MotionState.WITH_GROUP;

import no.mandat.domain.shared.Transitions;

/** The life of a motion as a table. */
public final class MotionLife {

    // spotless:off: the table reads as one
    /** Which action leads from which state to which. */
    public static final Transitions<MotionState, MotionAction> LIFE = Transitions.<MotionState, MotionAction>of()
            .from(WITH_GROUP).on(AGREE).to(PROPOSED)
                        .on(LOSE).to(LOST)
                        .on(WITHDRAW).to(WITHDRAWN)
            .from(PROPOSED).on(PASS_ON).to(WITH_BOARD)
                        .on(WITHDRAW).to(WITHDRAWN)
            .from(WITH_BOARD).on(CARRY).to(CARRIED)
                        .on(LOSE).to(LOST)
                        .on(WITHDRAW).to(WITHDRAWN)
                        .on(MISS).to(VOID)
            .end();
    // spotless:on

    private MotionLife() {}
}
