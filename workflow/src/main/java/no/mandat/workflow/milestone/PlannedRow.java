package no.mandat.workflow.milestone;

import java.time.LocalDate;

/**
 * A milestone that would come into a plan.
 *
 * @param due the day that counts
 * @param wholeMonth whether its month is meant
 * @param fits whether that is within the mandate's period; what doesn't fit is left out
 */
public record PlannedRow(String title, LocalDate due, boolean wholeMonth, boolean fits) {}
