package no.mandat.workflow.document;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.DocumentId;
import no.mandat.workflow.attachment.ReceivedFile;
import no.mandat.workflow.shared.Keyed;

/**
 * Puts a new file in the place of the one before.
 *
 * @param version the version of the document's record that the screen showed
 */
public record AddDocumentVersion(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") DocumentId document,
        int version,
        @NotNull(message = "rule.required") ReceivedFile file)
        implements Keyed {}
