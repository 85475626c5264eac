package no.mandat.workflow.party;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.party.Membership;
import no.mandat.domain.party.PartyRefusal;
import no.mandat.domain.party.Recomposition;
import no.mandat.domain.party.Seating;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MembershipId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Changes who sits where in a mandate's board, group and secretariat (domain.md, Party). */
@UseCases
public class CompositionService {

    private final Commissions mandates;
    private final Bodies bodies;
    private final SeatCreation seats;
    private final CompositionChanges changes;
    private final Enrolment enrolment;
    private final Appointments appointments;
    private final Inviting inviting;
    private final Access access;
    private final Actors actors;
    private final Events events;

    /** Takes its parts. */
    @Inject
    public CompositionService(
            Commissions mandates,
            Bodies bodies,
            SeatCreation seats,
            CompositionChanges changes,
            Enrolment enrolment,
            Appointments appointments,
            Inviting inviting,
            Access access,
            Actors actors,
            Events events) {
        this.mandates = mandates;
        this.bodies = bodies;
        this.seats = seats;
        this.changes = changes;
        this.enrolment = enrolment;
        this.appointments = appointments;
        this.inviting = inviting;
        this.access = access;
        this.actors = actors;
        this.events = events;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected CompositionService() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * Gives the board or the group a new seat. Those of the group are a part of what the mandate says.
     *
     * @throws RefusedException {@link MandateRefusal.NotPossibleNow} when the mandate can no longer be edited
     */
    public void createSeat(@Valid CreateSeat command) {
        var mandate = editable(command.mandate());
        var seating = lockSeats(mandate, command.body());
        seats.create(seating.body(), command.form(), mandate.id());
    }

    /**
     * Does away with a vacant seat.
     *
     * @throws RefusedException {@link PartyRefusal.SeatTaken}, {@link PartyRefusal.SeatIsClosed}, {@link
     *     MandateRefusal.NotPossibleNow} when the mandate can no longer be edited
     */
    public void closeSeat(@Valid CloseSeat command) {
        var mandate = editable(command.mandate());
        var seating = lockSeats(mandate, command.body());
        var seat = seating.seats().stream()
                .filter(one -> one.id().equals(command.seat()))
                .findFirst()
                .orElseThrow(CompositionService::notThere);
        seating.requireVacant(seat.id(), command.from());
        events.fire(seat.close(command.from(), Optional.of(mandate.id())));
    }

    /**
     * Says how many days before a meeting of the board or the group its call should come. A later one warns, and is no less valid.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public void setNotice(@Valid SetNotice command) {
        var mandate = editable(command.mandate());
        requireSeats(mandate, command.body());
        var body = bodies.lock(command.body()).body();
        events.fire(body.setNotice(command.form().noticeDays(), Optional.of(mandate.id())));
    }

    /**
     * Gives somebody a place: a known person by their address, or a new one. Who has never logged in is invited, if the form
     * says so.
     *
     * @throws RefusedException as {@link Recomposition#begin}; {@link PartyRefusal.NoSuchDocument}
     */
    public void addMember(@Valid AddMember command) {
        var mandate = editable(command.mandate());
        var form = command.form();
        appointments.requireOf(mandate.id(), form.appointment());
        var person = enrolment.person(form.newcomer());
        changes.carryOut(
                bodyOf(mandate, command.body()),
                mandate.id(),
                change -> change.begin(person, form.place(), form.term()));
        if (form.invite()) {
            inviting.inviteIfNeeded(mandate.id(), person);
        }
    }

    /**
     * Gives a member another seat or role from a day on.
     *
     * @throws RefusedException as {@link Recomposition#move}; {@link PartyRefusal.NoSuchDocument}
     */
    public void moveMember(@Valid MoveMember command) {
        var mandate = editable(command.mandate());
        var form = command.form();
        appointments.requireOf(mandate.id(), form.appointment());
        changes.carryOut(
                bodyOf(mandate, command.body()),
                mandate.id(),
                change -> change.move(membership(change, command.membership()), form.place(), form.term()));
    }

    /**
     * Gives a membership its last day.
     *
     * @throws RefusedException as {@link Recomposition#end}
     */
    public void endMembership(@Valid EndMembership command) {
        var mandate = editable(command.mandate());
        changes.carryOut(
                bodyOf(mandate, command.body()),
                mandate.id(),
                change -> change.end(
                        membership(change, command.membership()),
                        command.lastDay(),
                        Optional.of(command.reason().strip())));
    }

    /**
     * The head of the secretariat leaves the task to somebody else.
     *
     * @throws RefusedException as {@link Recomposition#handOver}
     */
    public void handOver(@Valid HandOver command) {
        var mandate = editable(command.mandate());
        changes.carryOut(mandate.secretariat(), mandate.id(), change -> {
            enrolment.requireKnown(command.successor());
            change.handOver(command.successor(), command.fromDay());
        });
    }

    /**
     * The group's leader lays the task down; the secretariat may note it for them.
     *
     * @throws RefusedException {@link PartyRefusal.NoLeader}; as {@link Recomposition#end}
     */
    public void resignLeadership(@Valid ResignLeadership command) {
        var mandate = mandates.require(command.mandate());
        access.require(Permission.RESIGN_LEADERSHIP, mandate);
        boolean anybodys = access.allowed(mandate).contains(Permission.EDIT_COMPOSITION);
        changes.carryOut(mandate.expertGroup(), mandate.id(), change -> {
            var leader = change.leaderOn(command.fromDay())
                    .orElseThrow(() -> new RefusedException(new PartyRefusal.NoLeader()));
            if (!anybodys && !leader.person().equals(actors.person())) {
                throw notThere();
            }
            if (command.stays()) {
                change.resignLeadership(command.fromDay());
            } else {
                change.end(leader, command.fromDay().minusDays(1), Optional.empty());
            }
        });
    }

    private Mandate editable(MandateId id) {
        var mandate = mandates.require(id);
        access.require(Permission.EDIT_COMPOSITION, mandate);
        return mandate;
    }

    /** Of the mandate: its secretariat says nothing of other mandates' bodies. */
    private static BodyId bodyOf(Mandate mandate, BodyId body) {
        if (!mandate.bodies().contains(body)) {
            throw notThere();
        }
        return body;
    }

    /** A secretariat has none, and doesn't meet. */
    private static void requireSeats(Mandate mandate, BodyId body) {
        if (!List.of(mandate.board(), mandate.expertGroup()).contains(body)) {
            throw notThere();
        }
    }

    private Seating lockSeats(Mandate mandate, BodyId body) {
        requireSeats(mandate, body);
        if (body.equals(mandate.expertGroup())) {
            mandates.hold(mandate);
            mandate.requireEditable();
        }
        return bodies.lock(body);
    }

    private static Membership membership(Recomposition change, MembershipId id) {
        return change.find(id).orElseThrow(CompositionService::notThere);
    }

    private static RefusedException notThere() {
        return new RefusedException(new SharedRefusal.NotThereOrNotYours());
    }
}
