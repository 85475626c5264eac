package no.mandat.domain.party;

import static no.mandat.domain.party.ParticipationAction.CONFIRM;
import static no.mandat.domain.party.ParticipationAction.DECLINE;
import static no.mandat.domain.party.ParticipationAction.END;
import static no.mandat.domain.party.ParticipationState.CONFIRMED;
import static no.mandat.domain.party.ParticipationState.DECLINED;
import static no.mandat.domain.party.ParticipationState.ENDED;
import static no.mandat.domain.party.ParticipationState.PROPOSED;

import no.mandat.domain.shared.Transitions;

/** The life of a participation: the one table that the guards, the buttons, the tests and the diagram read. */
public final class ParticipationLife {

    /** Which action leads from which state to which. */
    public static final Transitions<ParticipationState, ParticipationAction> LIFE =
            Transitions.<ParticipationState, ParticipationAction>of()
                    .from(PROPOSED)
                    .on(CONFIRM)
                    .to(CONFIRMED)
                    .on(DECLINE)
                    .to(DECLINED)
                    .from(CONFIRMED)
                    .on(END)
                    .to(ENDED)
                    .end();

    private ParticipationLife() {}
}
