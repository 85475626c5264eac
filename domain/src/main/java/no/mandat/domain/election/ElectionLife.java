package no.mandat.domain.election;

import static no.mandat.domain.election.ElectionAction.*;
import static no.mandat.domain.election.ElectionState.*;

import no.mandat.domain.shared.Transitions;

/** The life of an election as a table. */
public final class ElectionLife {

    // spotless:off: the table reads as one
    /** Which action leads from which state to which. */
    public static final Transitions<ElectionState, ElectionAction> LIFE =
            Transitions.<ElectionState, ElectionAction>of()
            .from(NOMINATION).on(PROPOSE).to(NOMINATION)
                             .on(ANSWER).to(NOMINATION)
                             .on(OPEN_VOTE).to(VOTING)
                             .on(CALL_OFF).to(CALLED_OFF)
            .from(VOTING).on(ELECT).to(ELECTED)
                         .on(TIE).to(TIED)
                         .on(RETURN).to(NOMINATION)
                         .on(CALL_OFF).to(CALLED_OFF)
            .from(TIED).on(OPEN_VOTE).to(RUNOFF)
                       .on(CALL_OFF).to(CALLED_OFF)
            .from(RUNOFF).on(ELECT).to(ELECTED)
                         .on(TIE).to(TIED)
                         .on(RETURN).to(TIED)
                         .on(CALL_OFF).to(CALLED_OFF)
            .from(ELECTED).on(SUBMIT).to(IN_CONFIRMATION)
                          .on(CALL_OFF).to(CALLED_OFF)
            .from(IN_CONFIRMATION).on(CONFIRM).to(CONFIRMED)
                                  .on(REFUSE).to(REFUSED)
                                  .on(RETURN).to(ELECTED)
                                  .on(FALL).to(VOID)
                                  .on(CALL_OFF).to(CALLED_OFF)
            .end();
    // spotless:on

    private ElectionLife() {}

    /** Whether nothing more can happen. */
    public static boolean isOver(ElectionState state) {
        return LIFE.actionsIn(state).isEmpty();
    }
}
