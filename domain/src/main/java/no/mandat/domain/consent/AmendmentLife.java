package no.mandat.domain.consent;

import static no.mandat.domain.consent.AmendmentAction.DECLINE;
import static no.mandat.domain.consent.AmendmentAction.EDIT;
import static no.mandat.domain.consent.AmendmentAction.ENTER;
import static no.mandat.domain.consent.AmendmentAction.REBASE;
import static no.mandat.domain.consent.AmendmentAction.RETURN;
import static no.mandat.domain.consent.AmendmentAction.SUBMIT;
import static no.mandat.domain.consent.AmendmentAction.WITHDRAW;
import static no.mandat.domain.consent.AmendmentState.DECLINED;
import static no.mandat.domain.consent.AmendmentState.DRAFT;
import static no.mandat.domain.consent.AmendmentState.IN_CONSENT;
import static no.mandat.domain.consent.AmendmentState.IN_FORCE;
import static no.mandat.domain.consent.AmendmentState.WITHDRAWN;

import no.mandat.domain.shared.Transitions;

/** The life of an amendment as a table. */
public final class AmendmentLife {

    // spotless:off: the table reads as one
    /** Which action leads from which state to which. */
    public static final Transitions<AmendmentState, AmendmentAction> LIFE = Transitions.<AmendmentState, AmendmentAction>of()
            .from(DRAFT).on(EDIT).to(DRAFT)
                        .on(REBASE).to(DRAFT)
                        .on(SUBMIT).to(IN_CONSENT)
                        .on(WITHDRAW).to(WITHDRAWN)
            .from(IN_CONSENT).on(RETURN).to(DRAFT)
                        .on(DECLINE).to(DECLINED)
                        .on(ENTER).to(IN_FORCE)
                        .on(WITHDRAW).to(WITHDRAWN)
            .end();
    // spotless:on

    private AmendmentLife() {}
}
