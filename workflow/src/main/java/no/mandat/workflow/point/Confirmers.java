package no.mandat.workflow.point;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.party.ParticipationKey;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.party.Bodies;

/** Who confirms what the secretariat proposes (decision 0044): the elected leader, or any voting member while nobody is elected. */
@ApplicationScoped
class Confirmers {

    private final Bodies bodies;
    private final Clock clock;

    @Inject
    Confirmers(Bodies bodies, Clock clock) {
        this.bodies = bodies;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected Confirmers() {
        this(null, null);
    }

    boolean isOne(PersonId person, Mandate mandate) {
        return bodies.keys(mandate, LocalDate.now(clock)).isSecond(person, ParticipationKey.SECRETARIAT);
    }

    /** All of them. */
    Set<PersonId> of(Mandate mandate) {
        return bodies.seating(mandate.expertGroup()).keyHolders(LocalDate.now(clock));
    }

    /** The groups among those for whose mandates the person is one. */
    Set<BodyId> among(PersonId person, Collection<BodyId> groups) {
        var today = LocalDate.now(clock);
        return bodies.seatings(groups).stream()
                .filter(seating -> seating.keyHolders(today).contains(person))
                .map(seating -> seating.body().id())
                .collect(Collectors.toSet());
    }
}
