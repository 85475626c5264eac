package no.mandat.workflow.closing;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.shared.Keyed;
import no.mandat.workflow.shared.Reason;

/** Does not agree to it, for a reason that is kept. */
public record DeclineClosing(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MandateId mandate,
        @Reason String reason)
        implements Keyed {}
