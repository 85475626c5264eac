package no.mandat.domain.deliverable;

import static no.mandat.domain.deliverable.CorrectionAction.*;
import static no.mandat.domain.deliverable.CorrectionState.*;

import no.mandat.domain.shared.Transitions;

/** The life of corrections of language, as a table. */
public final class CorrectionLife {

    // spotless:off: the table reads as one
    /** Which action leads from which state to which. */
    public static final Transitions<CorrectionState, CorrectionAction> LIFE =
            Transitions.<CorrectionState, CorrectionAction>of()
            .from(DRAFT).on(WRITE).to(DRAFT)
                        .on(SEND).to(SENT)
                        .on(GIVE_UP).to(GIVEN_UP)
            .from(SENT).on(OBJECT).to(DROPPED)
                       .on(ADOPT).to(ADOPTED)
                       .on(LAPSE).to(GIVEN_UP)
            .end();
    // spotless:on

    private CorrectionLife() {}
}
