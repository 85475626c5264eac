package no.mandat.workflow.reading;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.DocumentId;
import no.mandat.workflow.shared.Keyed;

/**
 * Puts a document of the reading list one place further up or down.
 *
 * @param up whether it goes up
 */
public record MoveReading(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") DocumentId document,
        boolean up)
        implements Keyed {}
