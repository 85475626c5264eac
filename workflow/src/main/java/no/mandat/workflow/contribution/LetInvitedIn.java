package no.mandat.workflow.contribution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import no.mandat.domain.shared.CallInvitationId;
import no.mandat.workflow.shared.Keyed;

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

        @NotBlank(message = "rule.required") @Size(max = 2_000, message = "rule.tooLong") String reason)
        implements Keyed {}
