package no.mandat.workflow.point;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.party.ParticipationKey;
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
}
