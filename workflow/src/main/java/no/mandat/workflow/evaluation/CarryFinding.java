package no.mandat.workflow.evaluation;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.FindingId;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.shared.Keyed;

/**
 * Takes a finding up in a draft, as a clause of its background.
 *
 * @param into the draft
 */
public record CarryFinding(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") FindingId finding,
        @NotNull(message = "rule.required") MandateId into)
        implements Keyed {}
