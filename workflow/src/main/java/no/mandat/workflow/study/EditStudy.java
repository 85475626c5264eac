package no.mandat.workflow.study;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.StudyId;
import no.mandat.workflow.shared.Keyed;

/** Asks for something else than before. */
public record EditStudy(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") StudyId study,
        int version,
        @NotNull(message = "rule.required") @Valid StudyForm form)
        implements Keyed {}
