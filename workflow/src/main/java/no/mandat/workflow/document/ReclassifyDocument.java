package no.mandat.workflow.document;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.DocumentId;
import no.mandat.workflow.shared.Keyed;

/**
 * Says anew who a document is for.
 *
 * @param version the version that the screen showed
 */
public record ReclassifyDocument(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") DocumentId document,
        int version,
        @NotNull(message = "rule.required") @Valid ClassificationForm classification)
        implements Keyed {}
