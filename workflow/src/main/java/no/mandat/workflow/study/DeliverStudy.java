package no.mandat.workflow.study;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.StudyId;
import no.mandat.workflow.shared.Keyed;

/** A document of the mandate is the report of a study. */
public record DeliverStudy(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") StudyId study,
        @NotNull(message = "rule.required") DocumentId document)
        implements Keyed {}
