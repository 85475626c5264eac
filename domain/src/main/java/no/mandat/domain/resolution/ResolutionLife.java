package no.mandat.domain.resolution;

import static no.mandat.domain.resolution.ResolutionAction.*;
import static no.mandat.domain.resolution.ResolutionState.*;

import no.mandat.domain.shared.Transitions;

/** The life of a resolution as a table. What was decided is decided otherwise only where its round is evaluated again. */
public final class ResolutionLife {

    // spotless:off: the table reads as one
    /** Which action leads from which state to which. */
    public static final Transitions<ResolutionState, ResolutionAction> LIFE =
            Transitions.<ResolutionState, ResolutionAction>of()
            .from(DRAFT).on(EDIT).to(DRAFT)
                        .on(SUBMIT).to(IN_APPROVAL)
                        .on(WITHDRAW).to(WITHDRAWN)
            .from(IN_APPROVAL).on(RETURN).to(DRAFT)
                              .on(ADOPT).to(ADOPTED)
                              .on(REJECT).to(NOT_ADOPTED)
                              .on(WITHDRAW).to(WITHDRAWN)
            .from(ADOPTED).on(REJECT).to(NOT_ADOPTED)
                          .on(RETURN).to(DRAFT)
            .from(NOT_ADOPTED).on(ADOPT).to(ADOPTED)
                              .on(RETURN).to(DRAFT)
            .end();
    // spotless:on

    private ResolutionLife() {}
}
