package no.mandat.workflow.milestone;

import java.time.LocalDate;
import no.mandat.domain.milestone.MilestoneStatus;
import org.jspecify.annotations.Nullable;

/**
 * A milestone as everybody reads it.
 *
 * @param due the day that counts, or a month's last day
 * @param wholeMonth whether it is said as a month
 */
public record PublishedMilestone(
        String title,
        LocalDate due,
        boolean wholeMonth,
        MilestoneStatus status,
        @Nullable LocalDate reachedOn) {}
