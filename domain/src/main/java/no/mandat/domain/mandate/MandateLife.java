package no.mandat.domain.mandate;

import static no.mandat.domain.mandate.MandateAction.ADOPT;
import static no.mandat.domain.mandate.MandateAction.AMEND;
import static no.mandat.domain.mandate.MandateAction.BEGIN_CLOSING;
import static no.mandat.domain.mandate.MandateAction.CLOSE;
import static no.mandat.domain.mandate.MandateAction.EDIT;
import static no.mandat.domain.mandate.MandateAction.PUBLISH;
import static no.mandat.domain.mandate.MandateAction.RECALL;
import static no.mandat.domain.mandate.MandateAction.REOPEN;
import static no.mandat.domain.mandate.MandateAction.RETURN;
import static no.mandat.domain.mandate.MandateAction.SUBMIT;
import static no.mandat.domain.mandate.MandateAction.TERMINATE;
import static no.mandat.domain.mandate.MandateAction.WITHDRAW;
import static no.mandat.domain.mandate.MandateState.ADOPTED;
import static no.mandat.domain.mandate.MandateState.CLOSED;
import static no.mandat.domain.mandate.MandateState.CLOSING;
import static no.mandat.domain.mandate.MandateState.DRAFT;
import static no.mandat.domain.mandate.MandateState.IN_CONSENT;
import static no.mandat.domain.mandate.MandateState.TERMINATED;
import static no.mandat.domain.mandate.MandateState.WITHDRAWN;

import no.mandat.domain.shared.Transitions;

/** The life of a mandate as a table. */
public final class MandateLife {

    // spotless:off: the table reads as one
    /** Which action leads from which state to which. */
    public static final Transitions<MandateState, MandateAction> LIFE = Transitions.<MandateState, MandateAction>of()
            .from(DRAFT).on(EDIT).to(DRAFT)
                        .on(SUBMIT).to(IN_CONSENT)
                        .on(WITHDRAW).to(WITHDRAWN)
            .from(IN_CONSENT).on(RECALL).to(DRAFT)
                        .on(RETURN).to(DRAFT)
                        .on(ADOPT).to(ADOPTED)
            .from(ADOPTED).on(PUBLISH).to(ADOPTED)
                        .on(AMEND).to(ADOPTED)
                        .on(BEGIN_CLOSING).to(CLOSING)
                        .on(TERMINATE).to(TERMINATED)
            .from(CLOSING).on(PUBLISH).to(CLOSING)
                        .on(CLOSE).to(CLOSED)
                        .on(REOPEN).to(ADOPTED)
                        .on(TERMINATE).to(TERMINATED)
            .from(CLOSED).on(REOPEN).to(CLOSING)
            .end();
    // spotless:on

    private MandateLife() {}
}
