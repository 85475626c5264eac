package no.mandat.workflow.consent;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.shared.Keyed;
import no.mandat.workflow.shared.Reason;

/** Takes a draft back from both bodies, for a reason that both read. */
public record RecallMandate(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MandateId mandate,
        @Reason String reason)
        implements Keyed {}
