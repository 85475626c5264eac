package no.mandat.domain.shared;

import java.time.Instant;
import java.util.Optional;

/**
 * Says whether something may be told of a deliverable already. The deliverables implement it; whoever publishes what speaks of one asks
 * first, and publishes nothing where nobody answers.
 */
public interface PublicationGate {

    /** What is in the way of telling of the deliverable at that instant, if anything is. */
    Optional<Blocked> before(DeliverableId deliverable, Instant at);

    /** What is in the way. */
    sealed interface Blocked {

        /** It isn't approved. */
        record NotApproved() implements Blocked {}

        /** Its embargo lasts until then. */
        record Embargoed(Instant until) implements Blocked {}
    }
}
