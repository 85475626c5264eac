package no.mandat.domain.milestone;

import static no.mandat.domain.milestone.MilestoneAction.*;
import static no.mandat.domain.milestone.MilestoneState.*;

import no.mandat.domain.shared.Transitions;

/** The life of a milestone as a table. What was reached or dropped says what it said then, until it is taken up again. */
public final class MilestoneLife {

    // spotless:off: the table reads as one
    /** Which action leads from which state to which. */
    public static final Transitions<MilestoneState, MilestoneAction> LIFE =
            Transitions.<MilestoneState, MilestoneAction>of()
            .from(PLANNED).on(EDIT).to(PLANNED)
                          .on(RESCHEDULE).to(PLANNED)
                          .on(START).to(IN_PROGRESS)
                          .on(DROP).to(DROPPED)
            .from(IN_PROGRESS).on(EDIT).to(IN_PROGRESS)
                              .on(RESCHEDULE).to(IN_PROGRESS)
                              .on(REACH).to(REACHED)
                              .on(DROP).to(DROPPED)
            .from(REACHED).on(REOPEN).to(IN_PROGRESS)
            .from(DROPPED).on(RESTORE).to(PLANNED)
            .end();
    // spotless:on

    private MilestoneLife() {}

    /** Whether it is still to be reached. */
    public static boolean isAhead(MilestoneState state) {
        return LIFE.next(state, DROP).isPresent();
    }
}
