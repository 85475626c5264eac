package no.mandat.workflow.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import no.mandat.domain.mandate.PlannedSeat;
import no.mandat.domain.party.Body;
import no.mandat.domain.party.Seat;
import no.mandat.domain.party.Seat.HeldFor;
import no.mandat.domain.party.Seating;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.SeatId;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;

/** Makes seats, inside the use case of whoever needs them, which has asked for access. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SeatCreation {

    private final Bodies bodies;
    private final Enrolment enrolment;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    @Inject
    SeatCreation(Bodies bodies, Enrolment enrolment, Events events, Ids ids, Clock clock) {
        this.bodies = bodies;
        this.enrolment = enrolment;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected SeatCreation() {
        this(null, null, null, null, null);
    }

    /** A new seat in the body. */
    public void create(Body body, SeatForm form, MandateId mandate) {
        var creation = Seat.create(new SeatId(ids.next()), body, heldFor(form), form.voting(), Optional.of(mandate));
        bodies.add(creation.seat());
        events.fire(creation.event());
    }

    /** A seat of that id that both bodies have agreed on. */
    public void create(Body body, PlannedSeat agreed, MandateId mandate) {
        var creation = Seat.create(
                agreed.id(),
                body,
                new HeldFor(agreed.organisation(), agreed.category()),
                agreed.voting(),
                Optional.of(mandate));
        bodies.add(creation.seat());
        events.follow(creation.event());
    }

    /** Does away with a seat, as both bodies have agreed, if it is there and nobody sits in it. */
    public void close(Seating seating, SeatId id, MandateId mandate) {
        var today = LocalDate.now(clock);
        seating.seats().stream()
                .filter(seat -> seat.id().equals(id) && !seat.isClosedOn(today) && seating.isVacant(id, today))
                .findFirst()
                .ifPresent(seat -> events.follow(seat.close(today, Optional.of(mandate))));
    }

    /** For a seat that is to be agreed on: what it is held for. */
    public PlannedSeat planned(SeatForm form) {
        var held = heldFor(form);
        var organisation = form.organisation();
        return new PlannedSeat(
                new SeatId(ids.next()),
                held.organisation(),
                organisation == null ? "" : organisation.organisationName().strip(),
                held.category(),
                form.voting());
    }

    private HeldFor heldFor(SeatForm form) {
        var organisation = form.organisation();
        if (organisation == null) {
            return HeldFor.category(form.category());
        }
        var held = HeldFor.organisation(enrolment.require(organisation));
        // A new one must be there before its seat is, and the next seat of the same name finds it.
        database.flush();
        return held;
    }
}
