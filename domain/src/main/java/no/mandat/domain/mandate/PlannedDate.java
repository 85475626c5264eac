package no.mandat.domain.mandate;

import java.time.LocalDate;
import no.mandat.domain.shared.Coded;
import no.mandat.domain.shared.MilestoneId;

/**
 * A milestone as a part of what is agreed.
 *
 * @param due the day, or a month's last day
 * @param wholeMonth whether it is said as a month
 * @param boardControlled whether only the board moves it
 */
public record PlannedDate(
        MilestoneId milestone, String title, LocalDate due, boolean wholeMonth, boolean boardControlled)
        implements Coded {

    /** The same, due then. */
    public PlannedDate on(LocalDate day, boolean isMonth) {
        return new PlannedDate(milestone, title, day, isMonth, boardControlled);
    }

    @Override
    public String code() {
        return title + ": " + due;
    }
}
