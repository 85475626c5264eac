package no.mandat.workflow.party;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.party.Participation;
import no.mandat.domain.party.ParticipationAction;
import no.mandat.domain.party.ParticipationKey;
import no.mandat.domain.party.ParticipationLife;
import no.mandat.domain.party.ParticipationState;
import no.mandat.domain.party.PartyRefusal;
import no.mandat.domain.party.TwoKeys;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.ParticipationId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;
import org.jspecify.annotations.Nullable;

/** Lets outsiders take part in a mandate's work, with two keys (domain.md, Participation). */
@UseCases
public class ParticipationService {

    private final Commissions mandates;
    private final Bodies bodies;
    private final Enrolment enrolment;
    private final Access access;
    private final Actors actors;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    /** Takes its parts. */
    @Inject
    public ParticipationService(
            Commissions mandates,
            Bodies bodies,
            Enrolment enrolment,
            Access access,
            Actors actors,
            Events events,
            Ids ids,
            Clock clock) {
        this.mandates = mandates;
        this.bodies = bodies;
        this.enrolment = enrolment;
        this.access = access;
        this.actors = actors;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ParticipationService() {
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * Proposes that an outsider takes part.
     *
     * @throws RefusedException {@link PartyRefusal.NotAnOutsider}, {@link PartyRefusal.ParticipationReversed}, {@link
     *     PartyRefusal.ParticipationOver}
     */
    public void propose(@Valid ProposeParticipation command) {
        var mandate = mandates.require(command.mandate());
        access.require(Permission.PROPOSE_PARTICIPATION, mandate);
        var form = command.form();
        var stay = form.stay();
        if (stay.toDay().isBefore(LocalDate.now(clock))) {
            throw new RefusedException(new PartyRefusal.ParticipationOver(stay.toDay()));
        }
        var person = enrolment.person(form.newcomer());
        requireOutsider(person, mandate);
        var key = keys(mandate).first(actors.person()).orElseThrow(ParticipationService::notThere);
        var proposal = Participation.propose(
                new ParticipationId(ids.next()), mandate.id(), person, stay, actors.person(), key);
        database.persist(proposal.participation());
        events.fire(proposal.event());
    }

    /**
     * Lets an outsider in.
     *
     * @throws RefusedException {@link PartyRefusal.NotTheSecondKey}, {@link PartyRefusal.ParticipationNotPossibleNow}
     */
    public void confirm(@Valid ConfirmParticipation command) {
        var mandate = mandates.require(command.mandate());
        access.require(Permission.DECIDE_PARTICIPATION, mandate);
        events.fire(lock(command.participation(), mandate).confirm(actors.person(), keys(mandate), clock.instant()));
    }

    /**
     * Lets an outsider not in.
     *
     * @throws RefusedException {@link PartyRefusal.NotTheSecondKey}, {@link PartyRefusal.ParticipationNotPossibleNow}
     */
    public void decline(@Valid DeclineParticipation command) {
        var mandate = mandates.require(command.mandate());
        access.require(Permission.DECIDE_PARTICIPATION, mandate);
        events.fire(lock(command.participation(), mandate)
                .decline(
                        actors.person(),
                        keys(mandate),
                        clock.instant(),
                        command.reason().strip()));
    }

    /**
     * Ends a participation at once.
     *
     * @throws RefusedException {@link PartyRefusal.ParticipationNotPossibleNow}
     */
    public void end(@Valid EndParticipation command) {
        var mandate = mandates.require(command.mandate());
        access.require(Permission.PROPOSE_PARTICIPATION, mandate);
        events.fire(lock(command.participation(), mandate).end(command.reason().strip()));
    }

    /** Whether the actor may propose somebody. */
    public boolean mayPropose(MandateId id) {
        var mandate = mandates.require(id);
        access.require(Permission.READ_MANDATE, mandate);
        return access.allowed(mandate).contains(Permission.PROPOSE_PARTICIPATION);
    }

    /** All of the mandate, the latest first. */
    public List<ParticipationLine> of(MandateId id) {
        var mandate = mandates.require(id);
        access.require(Permission.READ_MANDATE, mandate);
        var allowed = access.allowed(mandate);
        var keys = keys(mandate);
        return database.createQuery("""
                        select new no.mandat.workflow.party.ParticipationService$Raw(
                            a.id, a.person, p.name, o.name, a.purpose, a.fromDay, a.toDay, a.state,
                            a.proposedBy, a.proposedWith, b.name, d.name)
                        from Participation a join Person p on p.id.value = a.person.value
                            join Person b on b.id.value = a.proposedBy.value
                            left join Person d on d.id.value = a.decidedBy.value
                            left join Organisation o on o.id.value = p.organisation.value
                        where a.mandate.value = :mandate
                        order by a.fromDay desc, a.id.value desc
                        """, Raw.class)
                .setParameter("mandate", id.value())
                .getResultStream()
                .map(raw -> raw.line(actions(raw, allowed, keys)))
                .toList();
    }

    private Set<ParticipationAction> actions(Raw raw, Set<Permission> allowed, TwoKeys keys) {
        var actions = EnumSet.noneOf(ParticipationAction.class);
        actions.addAll(ParticipationLife.LIFE.actionsIn(raw.state()));
        boolean second = allowed.contains(Permission.DECIDE_PARTICIPATION)
                && actors.current()
                        .person()
                        .filter(person -> !person.equals(raw.proposedBy()) && keys.isSecond(person, raw.proposedWith()))
                        .isPresent();
        actions.removeIf(action -> switch (action) {
            case CONFIRM, DECLINE -> !second;
            case END -> !allowed.contains(Permission.PROPOSE_PARTICIPATION);
        });
        return actions;
    }

    private TwoKeys keys(Mandate mandate) {
        return bodies.keys(mandate, LocalDate.now(clock));
    }

    private Participation lock(ParticipationId id, Mandate mandate) {
        return Optional.ofNullable(database.find(Participation.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(found -> found.mandate().equals(mandate.id()))
                .orElseThrow(ParticipationService::notThere);
    }

    private void requireOutsider(PersonId person, Mandate mandate) {
        var today = LocalDate.now(clock);
        if (mandate.bodies().stream().map(bodies::seating).anyMatch(seating -> seating.sitsOn(today, person))) {
            throw new RefusedException(new PartyRefusal.NotAnOutsider());
        }
    }

    private static RefusedException notThere() {
        return new RefusedException(new SharedRefusal.NotThereOrNotYours());
    }

    /** A line as the database gives it. */
    record Raw(
            ParticipationId id,
            PersonId person,
            String name,
            @Nullable String organisation,
            String purpose,
            LocalDate fromDay,
            LocalDate toDay,
            ParticipationState state,
            PersonId proposedBy,
            ParticipationKey proposedWith,
            String proposer,
            @Nullable String decider) {

        ParticipationLine line(Set<ParticipationAction> actions) {
            return new ParticipationLine(
                    id, person, name, organisation, purpose, fromDay, toDay, state, proposer, decider, actions);
        }
    }
}
