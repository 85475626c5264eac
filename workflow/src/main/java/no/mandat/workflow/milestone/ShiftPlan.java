package no.mandat.workflow.milestone;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.shared.Keyed;

/**
 * Moves all milestones of a plan from a day on, as the preview showed it.
 *
 * @param seen the fingerprint of that preview
 */
public record ShiftPlan(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MandateId mandate,
        @NotNull(message = "rule.required") String seen,
        @NotNull(message = "rule.required") @Valid ShiftForm form)
        implements Keyed {}
