package no.mandat.workflow.evaluation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.FindingId;
import no.mandat.workflow.shared.Keyed;

/**
 * Says a finding otherwise.
 *
 * @param version the version that the screen showed
 */
public record EditFinding(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") FindingId finding,
        int version,
        @NotNull(message = "rule.required") @Valid FindingForm form)
        implements Keyed {}
