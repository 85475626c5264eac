package no.mandat.workflow.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import no.mandat.domain.party.Invitation;
import no.mandat.domain.party.InvitationState;
import no.mandat.domain.party.MembershipBegan;
import no.mandat.domain.party.MembershipEnded;
import no.mandat.domain.party.ParticipationConfirmed;
import no.mandat.domain.party.ParticipationEnded;
import no.mandat.domain.party.PersonCorrected;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.jobs.Jobs;
import no.mandat.workflow.shared.Events;

/** Accounts follow what happens to people: their places, and their address while they are invited. */
@ApplicationScoped
class AccountWatch {

    private final Invitations invitations;
    private final Inviting inviting;
    private final People people;
    private final Events events;
    private final Jobs jobs;
    private final Clock clock;

    @Inject
    AccountWatch(Invitations invitations, Inviting inviting, People people, Events events, Jobs jobs, Clock clock) {
        this.invitations = invitations;
        this.inviting = inviting;
        this.people = people;
        this.events = events;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected AccountWatch() {
        this(null, null, null, null, null, null);
    }

    void began(@Observes MembershipBegan event) {
        settle(event.person());
    }

    void ended(@Observes MembershipEnded event) {
        settle(event.person());
    }

    void confirmed(@Observes ParticipationConfirmed event) {
        settle(event.person());
    }

    void left(@Observes ParticipationEnded event) {
        settle(event.person());
    }

    /** Who neither logs in nor is invited has no account that we know. */
    private void settle(PersonId person) {
        if (people.require(person).account().isPresent() || invitations.isOpenFor(person)) {
            jobs.reschedule(AccountJob.KIND, person.toString(), clock.instant());
        }
    }

    /** A letter to the address before is of no use any more. */
    void corrected(@Observes PersonCorrected event) {
        if (event.changes().stream().anyMatch(change -> change.field().equals("email"))) {
            invitations.holdOpen(event.person()).stream()
                    .filter(invitation -> invitation.state() == InvitationState.SENT)
                    .forEach(this::sendAgain);
        }
    }

    private void sendAgain(Invitation invitation) {
        events.fire(invitation.resend());
        inviting.hurry(invitation);
    }
}
