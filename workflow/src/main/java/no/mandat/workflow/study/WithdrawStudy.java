package no.mandat.workflow.study;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.StudyId;
import no.mandat.workflow.shared.Keyed;
import no.mandat.workflow.shared.Reason;

/** Gives a study up. */
public record WithdrawStudy(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") StudyId study,
        @Reason String reason)
        implements Keyed {}
