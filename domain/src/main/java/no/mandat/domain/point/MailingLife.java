package no.mandat.domain.point;

import static no.mandat.domain.point.MailingAction.CONFIRM;
import static no.mandat.domain.point.MailingAction.DISMISS;
import static no.mandat.domain.point.MailingAction.GROW;
import static no.mandat.domain.point.MailingAction.TAKE_OUT;
import static no.mandat.domain.point.MailingState.CONFIRMED;
import static no.mandat.domain.point.MailingState.DISMISSED;
import static no.mandat.domain.point.MailingState.PROPOSED;

import no.mandat.domain.shared.Transitions;

/** The life of a mailing as a table. */
public final class MailingLife {

    // spotless:off: the table reads as one
    /** Which action leads from which state to which. */
    public static final Transitions<MailingState, MailingAction> LIFE = Transitions.<MailingState, MailingAction>of()
            .from(PROPOSED).on(GROW).to(PROPOSED)
                           .on(TAKE_OUT).to(PROPOSED)
                           .on(CONFIRM).to(CONFIRMED)
                           .on(DISMISS).to(DISMISSED)
            .from(CONFIRMED).on(GROW).to(CONFIRMED)
                            .on(TAKE_OUT).to(CONFIRMED)
                            .on(CONFIRM).to(CONFIRMED)
                            .on(DISMISS).to(DISMISSED)
            .from(DISMISSED).on(CONFIRM).to(CONFIRMED)
            .end();
    // spotless:on

    private MailingLife() {}
}
