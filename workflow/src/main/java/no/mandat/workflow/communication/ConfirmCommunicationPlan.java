package no.mandat.workflow.communication;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.shared.Keyed;

/** Confirms a communications plan in the edition that the screen showed. */
public record ConfirmCommunicationPlan(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MandateId mandate,
        int edition)
        implements Keyed {}
