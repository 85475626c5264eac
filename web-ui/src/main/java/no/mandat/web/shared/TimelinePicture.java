package no.mandat.web.shared;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Timeline} shows.
 *
 * @param label what it is a picture of, for who doesn't see it
 * @param first the first day of the period, where there is one
 * @param last the last day of the period
 * @param marks by their day
 * @param rows under them
 */
public record TimelinePicture(
        String label,
        @Nullable LocalDate first,
        LocalDate last,
        LocalDate today,
        List<TimelineMark> marks,
        List<TimelineRow> rows) {}
