package no.mandat.workflow.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.party.Bodies;
import no.mandat.workflow.party.People;

/** Who could vote in a member's place, for those who put something to a body. */
@ApplicationScoped
public class StandIns {

    private final Bodies bodies;
    private final People people;
    private final Clock clock;

    @Inject
    StandIns(Bodies bodies, People people, Clock clock) {
        this.bodies = bodies;
        this.people = people;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected StandIns() {
        this(null, null, null);
    }

    /** Who of the bodies has a deputy today, by their names. */
    public List<StandIn> of(BodyId... asked) {
        return Stream.of(asked)
                .flatMap(body -> bodies.seating(body).standIns(LocalDate.now(clock)).entrySet().stream())
                .distinct()
                .map(standIn -> new StandIn(standIn.getKey(), name(standIn.getKey()), name(standIn.getValue())))
                .sorted(Comparator.comparing(StandIn::member))
                .toList();
    }

    private String name(PersonId person) {
        return people.require(person).name();
    }
}
