package no.mandat.workflow.document;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.attachment.ReceivedFile;
import no.mandat.workflow.shared.Keyed;
import no.mandat.workflow.shared.OneLine;

/** Adds a document to a mandate. */
public record AddDocument(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MandateId mandate,
        @OneLine(max = 200) String title,
        @NotNull(message = "rule.required") @Valid ClassificationForm classification,
        @NotNull(message = "rule.required") ReceivedFile file)
        implements Keyed {}
