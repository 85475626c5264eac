package no.mandat.workflow.milestone;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.shared.Keyed;

/** Puts a milestone into a plan. */
public record AddMilestone(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MandateId mandate,
        @NotNull(message = "rule.required") @Valid DueForm due,
        @NotNull(message = "rule.required") @Valid MilestoneForm form)
        implements Keyed {}
