package no.mandat.domain.mandate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.LocalDate;
import no.mandat.domain.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * The days a mandate runs, both included. Without a first day it starts when the mandate is adopted (domain.md, Mandate).
 *
 * @param firstDay the first day, or none
 * @param lastDay the last day
 */
@Embeddable
public record Period(
        @Column(name = "first_day") @Nullable LocalDate firstDay,
        @Column(name = "last_day") LocalDate lastDay) implements Serializable {

    /** @throws RefusedException {@link MandateRefusal.PeriodReversed} when it would end before it starts */
    public Period {
        if (firstDay != null && lastDay.isBefore(firstDay)) {
            throw new RefusedException(new MandateRefusal.PeriodReversed(firstDay, lastDay));
        }
    }
}
