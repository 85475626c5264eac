package no.mandat.workflow.contribution;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.LateRequestId;
import no.mandat.workflow.shared.Keyed;
import no.mandat.workflow.shared.Reason;

/**
 * Doesn't let somebody in who asked for it, and tells them why.
 *
 * @param reason what they are told
 */
public record DeclineLateEntry(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") LateRequestId request,
        @Reason String reason)
        implements Keyed {}
