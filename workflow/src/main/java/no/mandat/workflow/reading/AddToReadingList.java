package no.mandat.workflow.reading;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import no.mandat.domain.shared.DocumentId;
import no.mandat.workflow.shared.Keyed;
import org.jspecify.annotations.Nullable;

/**
 * Puts a document on the reading list of its mandate, behind what is there.
 *
 * @param readBy the last day to read it, or none
 */
public record AddToReadingList(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") DocumentId document,
        @Nullable LocalDate readBy)
        implements Keyed {}
