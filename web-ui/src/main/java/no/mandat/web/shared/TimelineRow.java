package no.mandat.web.shared;

import java.time.LocalDate;
import java.util.List;

/**
 * A row of its own under the marks of a {@link Timeline}, for what isn't the plan's: the dates of others, meetings, calls,
 * deliverables.
 *
 * @param name what stands before it
 */
public record TimelineRow(String name, List<Spot> spots) {

    /**
     * Something on a day.
     *
     * @param text beside it
     * @param label all of it, for who doesn't see it
     */
    public record Spot(LocalDate day, String text, String label) {}
}
