package no.mandat.workflow.party;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.party.Invitation;
import no.mandat.domain.party.InvitationAction;
import no.mandat.domain.party.InvitationLife;
import no.mandat.domain.party.PartyRefusal;
import no.mandat.domain.party.Person;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.InvitationId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.jobs.Jobs;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Invites people who have a place in a mandate to log in (domain.md, Party). */
@UseCases
public class InvitationService {

    private final Commissions mandates;
    private final Invitations invitations;
    private final Inviting inviting;
    private final People people;
    private final Access access;
    private final Events events;
    private final Jobs jobs;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    /** Takes its parts. */
    @Inject
    public InvitationService(
            Commissions mandates,
            Invitations invitations,
            Inviting inviting,
            People people,
            Access access,
            Events events,
            Jobs jobs,
            Clock clock) {
        this.mandates = mandates;
        this.invitations = invitations;
        this.inviting = inviting;
        this.people = people;
        this.access = access;
        this.events = events;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected InvitationService() {
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * Invites somebody. The letter goes out a moment later.
     *
     * @throws RefusedException {@link PartyRefusal.LogsInAlready}, {@link PartyRefusal.InvitedAlready}, {@link
     *     SharedRefusal.NotThereOrNotYours} when they have no place in the mandate
     */
    public void invite(@Valid InvitePerson command) {
        var mandate = editable(command.mandate());
        var person = people.require(command.person());
        inviting.invite(mandate.id(), person);
        Optional.ofNullable(command.language()).ifPresent(tag -> events.fire(person.chooseLanguage(tag)));
    }

    /**
     * Sends an invitation once more, to the address of today.
     *
     * @throws RefusedException {@link PartyRefusal.InvitationNotPossibleNow}
     */
    public void resend(@Valid ResendInvitation command) {
        var invitation = hold(command.invitation(), editable(command.mandate()));
        events.fire(invitation.resend());
        inviting.hurry(invitation);
    }

    /**
     * Takes an invitation back. The account goes with it, if nobody has used it.
     *
     * @throws RefusedException {@link PartyRefusal.InvitationNotPossibleNow}
     */
    public void revoke(@Valid RevokeInvitation command) {
        var invitation = hold(command.invitation(), editable(command.mandate()));
        events.fire(invitation.revoke(Optional.of(command.reason().strip())));
        inviting.hurry(invitation);
    }

    /** Those with a place in the mandate, now or later, who have never logged in. */
    public Map<PersonId, InvitationLine> of(MandateId id) {
        var mandate = editable(id);
        // The latest of each: they come in the order in which they were made.
        var latest = invitations.to(id).stream()
                .collect(Collectors.toMap(Invitation::person, Function.identity(), (before, after) -> after));
        var due = latest.values().stream()
                .filter(Invitation::isDue)
                .map(invitation -> invitation.id().toString())
                .toList();
        var failing = jobs.failing(InvitationJob.KIND, due);
        return unlinked(mandate).stream()
                .map(person -> line(person, Optional.ofNullable(latest.get(person.id())), failing))
                .collect(Collectors.toMap(InvitationLine::person, Function.identity()));
    }

    private static InvitationLine line(Person person, Optional<Invitation> latest, Set<String> failing) {
        return new InvitationLine(
                person.id(),
                person.name(),
                person.email(),
                person.language().orElse(null),
                latest.map(invitation -> latest(invitation, failing)).orElse(null));
    }

    private static InvitationLine.Latest latest(Invitation invitation, Set<String> failing) {
        var actions = EnumSet.noneOf(InvitationAction.class);
        actions.addAll(InvitationLife.LIFE.actionsIn(invitation.state()));
        // These come by themselves.
        actions.removeAll(Set.of(InvitationAction.ACCEPT, InvitationAction.EXPIRE));
        return new InvitationLine.Latest(
                invitation.id(),
                invitation.state(),
                invitation.delivery(),
                invitation.sentAt().orElse(null),
                invitation.validUntil().orElse(null),
                failing.contains(invitation.id().toString()),
                actions);
    }

    private List<Person> unlinked(Mandate mandate) {
        return database.createQuery("""
                        from Person p where p.account is null and p.id.value in (
                            select m.person.value from Membership m where m.body.value in :bodies
                                and (m.toDay is null or (m.toDay >= :today and m.toDay >= m.fromDay))
                            union select a.person.value from Participation a where a.mandate.value = :mandate
                                and a.state = CONFIRMED and a.toDay >= :today)
                        """, Person.class)
                .setParameter("mandate", mandate.id().value())
                .setParameter(
                        "bodies", mandate.bodies().stream().map(BodyId::value).toList())
                .setParameter("today", LocalDate.now(clock))
                .getResultList();
    }

    private Mandate editable(MandateId id) {
        var mandate = mandates.require(id);
        access.require(Permission.EDIT_COMPOSITION, mandate);
        return mandate;
    }

    private Invitation hold(InvitationId id, Mandate mandate) {
        return invitations.personOf(id).stream()
                .flatMap(person -> invitations.hold(person).stream())
                .filter(invitation ->
                        invitation.id().equals(id) && invitation.mandate().equals(mandate.id()))
                .findFirst()
                .orElseThrow(() -> new RefusedException(new SharedRefusal.NotThereOrNotYours()));
    }
}
