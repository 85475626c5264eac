package no.mandat.workflow.deliverable;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.DocumentId;
import no.mandat.workflow.shared.Keyed;
import org.jspecify.annotations.Nullable;

/**
 * Records that a deliverable was handed over to whom it is for.
 *
 * @param version the version that the screen showed
 * @param letter that went with it, a document of the mandate
 */
public record HandOverDeliverable(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") DeliverableId deliverable,
        int version,
        @NotNull(message = "rule.required") LocalDate day,
        @Nullable DocumentId letter)
        implements Keyed {}
