package no.mandat.domain.party;

import static no.mandat.domain.party.InvitationAction.ACCEPT;
import static no.mandat.domain.party.InvitationAction.EXPIRE;
import static no.mandat.domain.party.InvitationAction.RESEND;
import static no.mandat.domain.party.InvitationAction.REVOKE;
import static no.mandat.domain.party.InvitationState.ACCEPTED;
import static no.mandat.domain.party.InvitationState.EXPIRED;
import static no.mandat.domain.party.InvitationState.REVOKED;
import static no.mandat.domain.party.InvitationState.SENT;

import no.mandat.domain.shared.Transitions;

/**
 * The life of an invitation: the one table that the guards, the menus, the tests and the diagram read. One that has expired
 * is accepted by whoever chose a password in time and logs in later.
 */
public final class InvitationLife {

    /** Which action leads from which state to which. */
    public static final Transitions<InvitationState, InvitationAction> LIFE =
            Transitions.<InvitationState, InvitationAction>of()
                    .from(SENT)
                    .on(RESEND)
                    .to(SENT)
                    .on(ACCEPT)
                    .to(ACCEPTED)
                    .on(EXPIRE)
                    .to(EXPIRED)
                    .on(REVOKE)
                    .to(REVOKED)
                    .from(EXPIRED)
                    .on(RESEND)
                    .to(SENT)
                    .on(ACCEPT)
                    .to(ACCEPTED)
                    .on(REVOKE)
                    .to(REVOKED)
                    .end();

    private InvitationLife() {}
}
