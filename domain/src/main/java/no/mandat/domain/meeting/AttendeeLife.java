package no.mandat.domain.meeting;

import static no.mandat.domain.meeting.AttendeeAction.*;
import static no.mandat.domain.meeting.AttendeeState.*;

import no.mandat.domain.shared.Transitions;

/**
 * The life of somebody's call to a meeting as a table. An outsider whom both keys let in stays so while further items wait for the second
 * one: it is turned for these, or kept unturned for these alone.
 */
public final class AttendeeLife {

    // spotless:off: the table reads as one
    /** Which action leads from which state to which. */
    public static final Transitions<AttendeeState, AttendeeAction> LIFE = Transitions.<AttendeeState, AttendeeAction>of()
            .from(LISTED).on(EDIT).to(LISTED)
                         .on(WIDEN).to(LISTED)
                         .on(CONFIRM).to(CONFIRMED)
                         .on(DECLINE).to(DECLINED)
                         .on(INVITE).to(INVITED)
                         .on(RECORD).to(LISTED)
                         .on(REMOVE).to(REMOVED)
                         .on(LEAVE).to(LEFT)
            .from(CONFIRMED).on(EDIT).to(CONFIRMED)
                            .on(WIDEN).to(CONFIRMED)
                            .on(REPLACE).to(LISTED)
                            .on(CONFIRM).to(CONFIRMED)
                            .on(DECLINE).to(CONFIRMED)
                            .on(INVITE).to(INVITED)
                            .on(RECORD).to(CONFIRMED)
                            .on(REMOVE).to(REMOVED)
            .from(INVITED).on(EDIT).to(INVITED)
                          .on(WIDEN).to(INVITED)
                          .on(REPLACE).to(LISTED)
                          .on(CONFIRM).to(INVITED)
                          .on(DECLINE).to(INVITED)
                          .on(INVITE).to(INVITED)
                          .on(ANSWER).to(INVITED)
                          .on(RECORD).to(INVITED)
                          .on(REMOVE).to(REMOVED)
                          .on(LEAVE).to(LEFT)
            .from(REMOVED).on(LEAVE).to(LEFT)
            .from(LEFT).on(RETURN).to(LISTED)
            .end();
    // spotless:on

    private AttendeeLife() {}
}
