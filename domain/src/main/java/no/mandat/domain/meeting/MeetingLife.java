package no.mandat.domain.meeting;

import static no.mandat.domain.meeting.MeetingAction.*;
import static no.mandat.domain.meeting.MeetingState.*;

import no.mandat.domain.shared.Transitions;

/** The life of a meeting as a table. */
public final class MeetingLife {

    // spotless:off: the table reads as one
    /** Which action leads from which state to which. */
    public static final Transitions<MeetingState, MeetingAction> LIFE = Transitions.<MeetingState, MeetingAction>of()
            .from(PLANNED).on(EDIT).to(PLANNED)
                          .on(CALL).to(CALLED)
                          .on(CANCEL).to(CANCELLED)
            .from(CALLED).on(EDIT).to(CALLED)
                         .on(ANNOUNCE).to(CALLED)
                         .on(BEGIN).to(HELD)
                         .on(CANCEL).to(CANCELLED)
            .from(HELD).on(MINUTE).to(HELD)
                       .on(END).to(HELD)
                       .on(RESUME).to(HELD)
                       .on(CIRCULATE).to(MINUTES_CIRCULATED)
            .from(MINUTES_CIRCULATED).on(REWRITE).to(HELD)
                                     .on(CLOSE).to(CLOSED)
            .end();
    // spotless:on

    private MeetingLife() {}
}
