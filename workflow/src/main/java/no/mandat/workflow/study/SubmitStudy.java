package no.mandat.workflow.study;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import no.mandat.domain.shared.StudyId;
import no.mandat.workflow.shared.Keyed;

/** Says that a request was sent to the ministry on a day. */
public record SubmitStudy(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") StudyId study,
        @NotNull(message = "rule.required") LocalDate day)
        implements Keyed {}
