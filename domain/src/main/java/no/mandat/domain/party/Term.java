package no.mandat.domain.party;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when a membership counts, and by whose decision.
 *
 * @param fromDay its first day
 * @param appointedOn when the board appointed them, if it did
 */
public record Term(LocalDate fromDay, @Nullable LocalDate appointedOn) {

    /** From that day on, by nobody's appointment. */
    public static Term from(LocalDate day) {
        return new Term(day, null);
    }
}
