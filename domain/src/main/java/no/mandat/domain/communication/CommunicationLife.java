package no.mandat.domain.communication;

import static no.mandat.domain.communication.CommunicationState.*;

import no.mandat.domain.shared.Transitions;

/** The life of an item of a communications plan as a table. */
public final class CommunicationLife {

    // spotless:off: the table reads as one
    /** Which action leads from which state to which. */
    public static final Transitions<CommunicationState, CommunicationAction> LIFE = Transitions.<CommunicationState, CommunicationAction>of()
            .from(PLANNED).on(CommunicationAction.EDIT).to(PLANNED)
                          .on(CommunicationAction.READY).to(READY)
                          .on(CommunicationAction.DROP).to(DROPPED)
            .from(READY).on(CommunicationAction.EDIT).to(PLANNED)
                        .on(CommunicationAction.PUBLISH).to(PUBLISHED)
                        .on(CommunicationAction.DROP).to(DROPPED)
            .end();
    // spotless:on

    private CommunicationLife() {}
}
