package no.mandat.domain.contribution;

import static no.mandat.domain.contribution.LateRequestAction.ADMIT;
import static no.mandat.domain.contribution.LateRequestAction.ASK_AGAIN;
import static no.mandat.domain.contribution.LateRequestAction.DECLINE;
import static no.mandat.domain.contribution.LateRequestAction.GRANT;
import static no.mandat.domain.contribution.LateRequestAction.LAPSE;
import static no.mandat.domain.contribution.LateRequestAction.LAY_ASIDE;
import static no.mandat.domain.contribution.LateRequestState.ASKED;
import static no.mandat.domain.contribution.LateRequestState.DECLINED;
import static no.mandat.domain.contribution.LateRequestState.GRANTED;
import static no.mandat.domain.contribution.LateRequestState.LAID_ASIDE;
import static no.mandat.domain.contribution.LateRequestState.LAPSED;

import no.mandat.domain.shared.Transitions;

/** The life of a request to be let in late as a table. */
public final class LateRequestLife {

    // spotless:off: the table reads as one
    /** Which action leads from which state to which. */
    public static final Transitions<LateRequestState, LateRequestAction> LIFE =
            Transitions.<LateRequestState, LateRequestAction>of()
            .from(ASKED).on(GRANT).to(GRANTED)
                        .on(DECLINE).to(DECLINED)
                        .on(LAY_ASIDE).to(LAID_ASIDE)
                        .on(LAPSE).to(LAPSED)
            .from(LAID_ASIDE).on(GRANT).to(GRANTED)
                             .on(DECLINE).to(DECLINED)
                             .on(LAPSE).to(LAPSED)
            .from(GRANTED).on(ADMIT).to(GRANTED)
                          .on(LAPSE).to(LAPSED)
            .from(DECLINED).on(ADMIT).to(GRANTED)
                           .on(LAPSE).to(LAPSED)
            .from(LAPSED).on(ASK_AGAIN).to(ASKED)
                         .on(ADMIT).to(GRANTED)
            .end();
    // spotless:on

    private LateRequestLife() {}
}
