package no.mandat.workflow.party;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.InvitationId;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.shared.Keyed;
import no.mandat.workflow.shared.Reason;

/**
 * Takes an invitation back, and says why.
 *
 * @param reason why, at most 2000 characters; the history shows it
 */
public record RevokeInvitation(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MandateId mandate,
        @NotNull(message = "rule.required") InvitationId invitation,
        @Reason String reason)
        implements Keyed {}
