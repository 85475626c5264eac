package no.mandat.workflow.closing;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.shared.Keyed;

/** Asks the other of the two who close a mandate for a step. */
public record AskToClose(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MandateId mandate,
        @NotNull(message = "rule.required") ClosingStep step)
        implements Keyed {}
