package no.mandat.domain.milestone;

import java.time.LocalDate;
import java.util.Optional;
import no.mandat.domain.mandate.Period;
import no.mandat.domain.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * What of its mandate binds a plan: the period, within which everything is due, and whether the mandate is adopted, from when
 * on no date moves without a reason. A period without a first day begins at the adoption; until then only its last day binds.
 *
 * @param first the first day, where there is one
 * @param last the last day
 * @param adopted whether both bodies have consented to the mandate
 */
public record PlanFrame(@Nullable LocalDate first, LocalDate last, boolean adopted) {

    /** That of a mandate, adopted on a day or not yet. */
    public static PlanFrame of(Period period, Optional<LocalDate> adoptedOn) {
        var first = period.firstDay() == null ? adoptedOn.orElse(null) : period.firstDay();
        return new PlanFrame(first, period.lastDay(), adoptedOn.isPresent());
    }

    /** Whether something may be due then. */
    public boolean contains(Due due) {
        return (first == null || !due.day().isBefore(first)) && !due.day().isAfter(last);
    }

    /** @throws RefusedException {@link MilestoneRefusal.DueOutsidePeriod} when nothing may be due then */
    public void require(Due due) {
        if (!contains(due)) {
            throw new RefusedException(new MilestoneRefusal.DueOutsidePeriod(due.day(), first, last));
        }
    }
}
