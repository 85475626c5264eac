package no.mandat.workflow.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import no.mandat.domain.shared.UuidV7;

/** Makes ids from the clock and a strong source of randomness. */
@ApplicationScoped
public class Ids {

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** Takes the clock. */
    @Inject
    public Ids(Clock clock) {
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected Ids() {
        this(null);
    }

    /** A new one. */
    public UUID next() {
        return UuidV7.at(clock.instant(), random);
    }
}
