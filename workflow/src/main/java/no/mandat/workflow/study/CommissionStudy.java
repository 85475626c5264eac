package no.mandat.workflow.study;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import no.mandat.domain.shared.StudyId;
import no.mandat.workflow.shared.Keyed;

/** Says that a study was ordered, and by when it is expected. */
public record CommissionStudy(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") StudyId study,
        @NotNull(message = "rule.required") LocalDate day,
        @NotNull(message = "rule.required") LocalDate expected)
        implements Keyed {}
