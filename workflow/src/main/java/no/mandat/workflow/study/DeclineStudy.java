package no.mandat.workflow.study;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.StudyId;
import no.mandat.workflow.shared.Keyed;

/** Says that the ministry gives nothing for a study. */
public record DeclineStudy(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") StudyId study,
        @NotNull(message = "rule.required") @Valid AnswerForm form)
        implements Keyed {}
