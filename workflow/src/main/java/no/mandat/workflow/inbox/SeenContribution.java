package no.mandat.workflow.inbox;

import jakarta.validation.constraints.NotNull;
import no.mandat.domain.shared.ContributionId;

/** A contribution as somebody saw it. */
public record SeenContribution(
        @NotNull(message = "rule.required") ContributionId contribution, int version) {}
