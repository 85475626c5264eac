package no.mandat.domain.party;

import java.time.LocalDate;
import no.mandat.domain.shared.DocumentId;
import org.jspecify.annotations.Nullable;

/**
 * From when a membership counts, and by whose decision.
 *
 * @param fromDay its first day
 * @param appointedOn when the board appointed them, if it did
 * @param appointment the document that says so, if there is one
 */
public record Term(
        LocalDate fromDay,
        @Nullable LocalDate appointedOn,
        @Nullable DocumentId appointment) {

    /** From that day on, by nobody's appointment. */
    public static Term from(LocalDate day) {
        return new Term(day, null, null);
    }
}
