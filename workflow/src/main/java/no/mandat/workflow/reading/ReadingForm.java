package no.mandat.workflow.reading;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who puts a document on the reading list fills in.
 *
 * @param readBy the last day to read it, or none
 */
public record ReadingForm(
        @NotNull(message = "rule.required") DocumentChoice document,
        @Nullable LocalDate readBy) {}
