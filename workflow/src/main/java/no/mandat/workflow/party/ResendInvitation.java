package no.mandat.workflow.party;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.InvitationId;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.shared.Keyed;

/** Sends an invitation once more. */
public record ResendInvitation(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MandateId mandate,
        @NotNull(message = "rule.required") InvitationId invitation)
        implements Keyed {}
