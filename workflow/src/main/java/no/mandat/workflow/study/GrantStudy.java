package no.mandat.workflow.study;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.StudyId;
import no.mandat.domain.study.StudyText;
import no.mandat.workflow.shared.Keyed;

/** Says what the ministry gives for a study. */
public record GrantStudy(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") StudyId study,
        @NotNull(message = "rule.required") @Valid AnswerForm form,

        @NotNull(message = "rule.required") @Min(value = 0, message = "rule.amount") @Max(value = StudyText.MOST, message = "rule.amount") Long granted)
        implements Keyed {}
