package no.mandat.domain.point;

import static no.mandat.domain.point.PointAction.ASSIGN;
import static no.mandat.domain.point.PointAction.CONFIRM;
import static no.mandat.domain.point.PointAction.DIVIDE;
import static no.mandat.domain.point.PointAction.FOLLOW;
import static no.mandat.domain.point.PointAction.PLACE;
import static no.mandat.domain.point.PointAction.PROPOSE;
import static no.mandat.domain.point.PointAction.RELEASE;
import static no.mandat.domain.point.PointAction.REOPEN;
import static no.mandat.domain.point.PointAction.SEND_BACK;
import static no.mandat.domain.point.PointAction.UNCONFIRM;
import static no.mandat.domain.point.PointState.CONFIRMED;
import static no.mandat.domain.point.PointState.OPEN;
import static no.mandat.domain.point.PointState.PROPOSED;
import static no.mandat.domain.point.PointState.RELEASED;

import no.mandat.domain.shared.Transitions;

/** The life of a point as a table. */
public final class PointLife {

    // spotless:off: the table reads as one
    /** Which action leads from which state to which. */
    public static final Transitions<PointState, PointAction> LIFE = Transitions.<PointState, PointAction>of()
            .from(OPEN).on(PLACE).to(OPEN)
                       .on(DIVIDE).to(OPEN)
                       .on(ASSIGN).to(OPEN)
                       .on(FOLLOW).to(OPEN)
                       .on(PROPOSE).to(PROPOSED)
            .from(PROPOSED).on(PLACE).to(PROPOSED)
                           .on(ASSIGN).to(PROPOSED)
                           .on(PROPOSE).to(PROPOSED)
                           .on(CONFIRM).to(CONFIRMED)
                           .on(SEND_BACK).to(OPEN)
                           .on(REOPEN).to(OPEN)
            .from(CONFIRMED).on(ASSIGN).to(CONFIRMED)
                            .on(UNCONFIRM).to(PROPOSED)
                            .on(RELEASE).to(RELEASED)
                            .on(REOPEN).to(OPEN)
            .from(RELEASED).on(REOPEN).to(OPEN)
            .end();
    // spotless:on

    private PointLife() {}
}
