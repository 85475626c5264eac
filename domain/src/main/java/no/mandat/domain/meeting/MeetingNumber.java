package no.mandat.domain.meeting;

import jakarta.persistence.Embeddable;
import java.io.Serializable;

/**
 * What people call a meeting by: "møte 3/2026". A body counts its meetings of a mandate in each year, as they are held.
 *
 * @param number from 1
 * @param numberYear the year in which it began
 */
@Embeddable
public record MeetingNumber(int number, int numberYear) implements Serializable {

    @Override
    public String toString() {
        return "%d/%d".formatted(number, numberYear);
    }
}
