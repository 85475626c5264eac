package no.mandat.workflow.reading;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.DocumentId;
import no.mandat.workflow.shared.Keyed;

/**
 * "I have read this."
 *
 * @param number the version that was read
 */
public record ConfirmReading(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") DocumentId document,
        int number)
        implements Keyed {}
