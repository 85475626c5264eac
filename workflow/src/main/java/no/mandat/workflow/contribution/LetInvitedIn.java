package no.mandat.workflow.contribution;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import no.mandat.domain.shared.CallInvitationId;
import no.mandat.workflow.shared.Keyed;
import no.mandat.workflow.shared.Reason;

/**
 * Takes what somebody who is invited sends after the call has closed.
 *
 * @param until from when on it isn't taken any more
 * @param reason why; it stands in the history
 */
public record LetInvitedIn(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") CallInvitationId invitation,
        @NotNull(message = "rule.required") Instant until,
        @Reason String reason)
        implements Keyed {}
