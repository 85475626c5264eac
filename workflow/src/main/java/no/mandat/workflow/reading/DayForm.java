package no.mandat.workflow.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * By when something is to be read.
 *
 * @param readBy the last day, or none
 */
public record DayForm(@Nullable LocalDate readBy) {}
