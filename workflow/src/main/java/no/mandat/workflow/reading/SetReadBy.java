package no.mandat.workflow.reading;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import no.mandat.domain.shared.DocumentId;
import no.mandat.workflow.shared.Keyed;
import org.jspecify.annotations.Nullable;

/**
 * Says anew by when a document of the reading list is to be read.
 *
 * @param version the version that the screen showed
 * @param readBy the last day to read it, or none
 */
public record SetReadBy(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") DocumentId document,
        int version,
        @Nullable LocalDate readBy)
        implements Keyed {}
