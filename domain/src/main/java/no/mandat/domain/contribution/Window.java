package no.mandat.domain.contribution;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.Instant;
import no.mandat.domain.shared.RefusedException;

/**
 * Between which instants a call takes contributions: from the first, and not at the last any more. They stand as they are given; no
 * weekend or holiday moves them (domain.md).
 */
@Embeddable
public record Window(Instant opensAt, Instant closesAt) implements Serializable {

    /** @throws RefusedException {@link CallRefusal.ClosesBeforeItOpens} */
    public Window {
        if (!closesAt.isAfter(opensAt)) {
            throw new RefusedException(new CallRefusal.ClosesBeforeItOpens());
        }
    }

    /** Whether it hasn't begun. */
    public boolean isAhead(Instant now) {
        return now.isBefore(opensAt);
    }

    /** Whether it has ended. */
    public boolean isOver(Instant now) {
        return !now.isBefore(closesAt);
    }

    /** The same with another end. */
    public Window until(Instant end) {
        return new Window(opensAt, end);
    }
}
