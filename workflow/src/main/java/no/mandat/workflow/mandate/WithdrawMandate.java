package no.mandat.workflow.mandate;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.shared.Keyed;
import no.mandat.workflow.shared.Reason;

/**
 * Gives a draft up.
 *
 * @param version the version that the screen showed
 * @param reason why, at most 2000 characters; the history shows it
 */
public record WithdrawMandate(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MandateId mandate,
        int version,
        @Reason String reason)
        implements Keyed {}
