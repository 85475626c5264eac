package no.mandat.workflow.contribution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import no.mandat.domain.shared.CallInvitationId;
import no.mandat.workflow.shared.Keyed;

/**
 * Takes somebody's invitation to a call back.
 *
 * @param reason why; it stands in the history
 */
public record RevokeCallInvitation(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") CallInvitationId invitation,

        @NotBlank(message = "rule.required") @Size(max = 2_000, message = "rule.tooLong") String reason)
        implements Keyed {}
