package no.mandat.workflow.milestone;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.shared.Keyed;

/**
 * Adds the usual course of an expert group to a plan ({@link UsualStep}).
 *
 * @param language in which the milestones are called
 */
public record AddUsualPlan(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MandateId mandate,

        @NotNull(message = "rule.required") @Pattern(regexp = "nb|nn|en", message = "rule.language") String language)
        implements Keyed {}
