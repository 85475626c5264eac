package no.mandat.web.shared;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of its own under the marks of a {@link Timeline}, for what isn't the plan's: the dates of others, meetings, calls,
 * deliverables.
 *
 * @param name what stands before it
 */
public record TimelineRow(String name, List<Spot> spots) {

    /** What a spot on a day looks like; one that lasts is as long as that. */
    public enum Shape {
        FLAG,
        SQUARE
    }

    /**
     * Something on a day, or from that day on.
     *
     * @param until its last day, where it lasts
     * @param text beside it
     * @param label all of it, for who doesn't see it
     * @param address where it leads, if anywhere
     * @param shape by which it is told from what stands in other rows
     */
    public record Spot(
            LocalDate day,
            @Nullable LocalDate until,
            String text,
            String label,
            @Nullable String address,
            Shape shape) {

        /** On a day alone. */
        public Spot(LocalDate day, String text, String label) {
            this(day, null, text, label, null, Shape.FLAG);
        }
    }
}
