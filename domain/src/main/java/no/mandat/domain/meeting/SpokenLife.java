package no.mandat.domain.meeting;

import static no.mandat.domain.meeting.SpokenAction.CONFIRM;
import static no.mandat.domain.meeting.SpokenAction.DECLINE;
import static no.mandat.domain.meeting.SpokenAction.LAPSE;
import static no.mandat.domain.meeting.SpokenState.CONFIRMED;
import static no.mandat.domain.meeting.SpokenState.DECLINED;
import static no.mandat.domain.meeting.SpokenState.LAPSED;
import static no.mandat.domain.meeting.SpokenState.WAITING;

import no.mandat.domain.shared.Transitions;

/** The life of the wording of what somebody said as a table. */
public final class SpokenLife {

    // spotless:off: the table reads as one
    /** Which action leads from which state to which. */
    public static final Transitions<SpokenState, SpokenAction> LIFE = Transitions.<SpokenState, SpokenAction>of()
            .from(WAITING).on(CONFIRM).to(CONFIRMED)
                          .on(DECLINE).to(DECLINED)
                          .on(LAPSE).to(LAPSED)
            .end();
    // spotless:on

    private SpokenLife() {}
}
