package no.mandat.domain.meeting;

import static no.mandat.domain.meeting.RemarkAction.*;
import static no.mandat.domain.meeting.RemarkState.*;

import no.mandat.domain.shared.Transitions;

/** The life of a remark on minutes as a table. */
public final class RemarkLife {

    // spotless:off: the table reads as one
    /** Which action leads from which state to which. */
    public static final Transitions<RemarkState, RemarkAction> LIFE = Transitions.<RemarkState, RemarkAction>of()
            .from(MADE).on(ANSWER).to(ANSWERED)
                       .on(WITHDRAW).to(WITHDRAWN)
                       .on(PRINT).to(PRINTED)
            .from(ANSWERED).on(ANSWER).to(ANSWERED)
                           .on(WITHDRAW).to(WITHDRAWN)
                           .on(PRINT).to(PRINTED)
            .end();
    // spotless:on

    private RemarkLife() {}
}
