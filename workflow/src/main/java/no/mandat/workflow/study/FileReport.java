package no.mandat.workflow.study;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.StudyId;
import no.mandat.workflow.attachment.ReceivedFile;
import no.mandat.workflow.document.ClassificationForm;
import no.mandat.workflow.shared.Keyed;
import no.mandat.workflow.shared.OneLine;

/** Adds the report of a study to the documents of its mandate. */
public record FileReport(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") StudyId study,
        @OneLine(max = 200) String title,
        @NotNull(message = "rule.required") @Valid ClassificationForm classification,
        @NotNull(message = "rule.required") ReceivedFile file)
        implements Keyed {}
