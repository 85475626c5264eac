package no.mandat.workflow.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.party.Invitation;
import no.mandat.domain.party.InvitationDelivery;
import no.mandat.domain.party.InvitationState;
import no.mandat.domain.shared.InvitationId;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.accounts.AccountsRefused;
import no.mandat.workflow.jobs.JobHandler;
import no.mandat.workflow.jobs.JobKind;
import no.mandat.workflow.jobs.Jobs;
import no.mandat.workflow.shared.Events;

/**
 * Does what an invitation awaits: hands its letter on, ends it at its time, clears up after it was revoked. While the
 * identity provider, or its mail server, is away, the run fails and comes again.
 */
@ApplicationScoped
class InvitationJob implements JobHandler {

    static final JobKind KIND = new JobKind("invitation");

    private final Invitations invitations;
    private final InvitedAccounts accounts;
    private final Events events;
    private final Jobs jobs;
    private final Clock clock;

    @Inject
    InvitationJob(Invitations invitations, InvitedAccounts accounts, Events events, Jobs jobs, Clock clock) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.events = events;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected InvitationJob() {
        this(null, null, null, null, null);
    }

    @Override
    public JobKind kind() {
        return KIND;
    }

    @Override
    public void run(String key) {
        var id = new InvitationId(UUID.fromString(key));
        invitations.personOf(id).ifPresent(person -> act(id, person));
    }

    private void act(InvitationId id, PersonId person) {
        var all = invitations.hold(person);
        all.stream().filter(one -> one.id().equals(id)).forEach(invitation -> act(invitation, all));
    }

    private void act(Invitation invitation, List<Invitation> ofPerson) {
        if (invitation.isDue()) {
            deliver(invitation);
        } else if (invitation.isOver(clock.instant())) {
            events.fire(invitation.expire());
        } else if (invitation.state() == InvitationState.REVOKED) {
            clearUp(invitation, ofPerson);
        }
        invitation.end().ifPresent(end -> jobs.again(end));
    }

    private void deliver(Invitation invitation) {
        try {
            accounts.prepare(invitation)
                    .ifPresentOrElse(
                            account -> events.fire(accounts.write(invitation, account)),
                            () -> events.fire(invitation.refused(InvitationDelivery.CLOSED)));
        } catch (AccountsRefused e) {
            // What was refused stands in the log already, in the operator's words.
            events.fire(invitation.refused(InvitationDelivery.REFUSED));
        }
    }

    /** Another mandate's invitation keeps the account, whether they have come by it or may still. */
    private void clearUp(Invitation invitation, List<Invitation> ofPerson) {
        if (ofPerson.stream().allMatch(one -> one.state() == InvitationState.REVOKED)) {
            accounts.abandon(invitation);
        }
    }
}
