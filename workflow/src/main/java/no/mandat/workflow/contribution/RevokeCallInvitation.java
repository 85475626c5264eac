package no.mandat.workflow.contribution;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.CallInvitationId;
import no.mandat.workflow.shared.Keyed;
import no.mandat.workflow.shared.Reason;

/**
 * Takes somebody's invitation to a call back.
 *
 * @param reason why; it stands in the history
 */
public record RevokeCallInvitation(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") CallInvitationId invitation,
        @Reason String reason)
        implements Keyed {}
