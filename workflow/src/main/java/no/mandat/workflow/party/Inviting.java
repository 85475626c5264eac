package no.mandat.workflow.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import no.mandat.domain.party.Invitation;
import no.mandat.domain.party.PartyRefusal;
import no.mandat.domain.party.Person;
import no.mandat.domain.shared.InvitationId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.jobs.Jobs;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.SharedRefusal;

/** Invites people, and notes that they came. A part of other use cases, which have asked for access. */
@ApplicationScoped
class Inviting {

    private final Invitations invitations;
    private final Places places;
    private final People people;
    private final Jobs jobs;
    private final Actors actors;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    @Inject
    Inviting(
            Invitations invitations,
            Places places,
            People people,
            Jobs jobs,
            Actors actors,
            Events events,
            Ids ids,
            Clock clock) {
        this.invitations = invitations;
        this.places = places;
        this.people = people;
        this.jobs = jobs;
        this.actors = actors;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected Inviting() {
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * Invites somebody who has a place in the mandate.
     *
     * @throws RefusedException {@link PartyRefusal.LogsInAlready}, {@link PartyRefusal.InvitedAlready}
     */
    void invite(MandateId mandate, Person person) {
        if (!places.isIn(mandate, person.id())) {
            throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
        }
        if (person.account().isPresent()) {
            throw new RefusedException(new PartyRefusal.LogsInAlready());
        }
        if (invitations.isOpenFor(person.id(), mandate)) {
            throw new RefusedException(new PartyRefusal.InvitedAlready());
        }
        var sending = Invitation.send(
                new InvitationId(ids.next()),
                mandate,
                person.id(),
                places.bodyIn(mandate, person.id()),
                actors.person());
        invitations.add(sending.invitation());
        events.fire(sending.event());
        hurry(sending.invitation());
    }

    /** Invites somebody who has got a place, unless they have logged in or are invited. */
    void inviteIfNeeded(MandateId mandate, PersonId id) {
        var person = people.require(id);
        if (person.account().isEmpty() && !invitations.isOpenFor(id, mandate)) {
            invite(mandate, person);
        }
    }

    /** Does what an invitation awaits as soon as the transaction has ended. */
    void hurry(Invitation invitation) {
        jobs.reschedule(InvitationJob.KIND, invitation.id().toString(), clock.instant());
    }

    /** Those by which the person may come; held, so that nobody takes them back meanwhile. */
    List<Invitation> awaiting(PersonId person) {
        return invitations.holdOpen(person);
    }

    /** They came. */
    void accept(PersonId person, List<Invitation> awaiting) {
        awaiting.forEach(invitation -> {
            events.fire(invitation.accept());
            jobs.cancel(InvitationJob.KIND, invitation.id().toString());
        });
        if (!awaiting.isEmpty()) {
            jobs.reschedule(AccountJob.KIND, person.toString(), clock.instant());
        }
    }
}
