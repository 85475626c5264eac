package no.mandat.domain.meeting;

import static no.mandat.domain.meeting.ActionAction.*;
import static no.mandat.domain.meeting.ActionState.*;

import no.mandat.domain.shared.Transitions;

/** The life of an action as a table. */
public final class ActionLife {

    // spotless:off: the table reads as one
    /** Which action leads from which state to which. */
    public static final Transitions<ActionState, ActionAction> LIFE = Transitions.<ActionState, ActionAction>of()
            .from(OPEN).on(EDIT).to(OPEN)
                       .on(FINISH).to(DONE)
                       .on(DROP).to(DROPPED)
            .from(DONE).on(REOPEN).to(OPEN)
            .from(DROPPED).on(REOPEN).to(OPEN)
            .end();
    // spotless:on

    private ActionLife() {}
}
