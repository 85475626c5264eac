package no.mandat.workflow.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import no.mandat.domain.party.Body;
import no.mandat.domain.party.Seat;
import no.mandat.domain.party.Seat.HeldFor;
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

    @PersistenceContext
    private EntityManager database;

    @Inject
    SeatCreation(Bodies bodies, Enrolment enrolment, Events events, Ids ids) {
        this.bodies = bodies;
        this.enrolment = enrolment;
        this.events = events;
        this.ids = ids;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected SeatCreation() {
        this(null, null, null, null);
    }

    /** A new seat in the body. */
    public void create(Body body, SeatForm form, MandateId mandate) {
        var creation = Seat.create(new SeatId(ids.next()), body, heldFor(form), form.voting(), Optional.of(mandate));
        bodies.add(creation.seat());
        events.fire(creation.event());
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
