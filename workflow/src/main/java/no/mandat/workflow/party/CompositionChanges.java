package no.mandat.workflow.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import no.mandat.domain.party.PartyRefusal;
import no.mandat.domain.party.Recomposition;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MembershipId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;

/**
 * Changes who sits in a body: locks it, keeps what was begun, tells what happened. A part of other use cases, which have
 * asked for access: it asks nobody itself.
 */
@ApplicationScoped
public class CompositionChanges {

    private final Bodies bodies;
    private final SeatsToGo toGo;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    public CompositionChanges(Bodies bodies, SeatsToGo toGo, Events events, Ids ids, Clock clock) {
        this.bodies = bodies;
        this.toGo = toGo;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected CompositionChanges() {
        this(null, null, null, null, null);
    }

    /**
     * Ends the old leadership, if there is one, and begins the new one on the given day: what an election decides. The old
     * leader stays as a member in the same seat.
     *
     * @param newLeader a member in a voting seat on that day
     * @throws RefusedException {@link PartyRefusal.NotAVoter}, {@link PartyRefusal.LeaderAlready}
     */
    public void changeLeader(BodyId group, PersonId newLeader, LocalDate from, MandateId mandate) {
        carryOut(group, mandate, change -> change.changeLeader(newLeader, from));
    }

    /** @throws RefusedException of the steps, and {@link PartyRefusal.SeatIsToGo} */
    void carryOut(BodyId body, MandateId mandate, Consumer<Recomposition> steps) {
        var change = new Recomposition(
                bodies.lock(body), LocalDate.now(clock), Optional.of(mandate), () -> new MembershipId(ids.next()));
        steps.accept(change);
        toGo.require(mandate, change.begun());
        change.begun().forEach(bodies::add);
        change.events().forEach(events::fire);
    }
}
