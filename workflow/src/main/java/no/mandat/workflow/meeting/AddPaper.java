package no.mandat.workflow.meeting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.workflow.attachment.ReceivedFile;
import no.mandat.workflow.document.ClassificationForm;
import no.mandat.workflow.shared.Keyed;
import no.mandat.workflow.shared.OneLine;

/** Adds a document to the mandate of a meeting, and to what is read for an item of it. */
public record AddPaper(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") AgendaItemId item,
        @OneLine(max = 200) String title,
        @NotNull(message = "rule.required") @Valid ClassificationForm classification,
        @NotNull(message = "rule.required") ReceivedFile file)
        implements Keyed {}
