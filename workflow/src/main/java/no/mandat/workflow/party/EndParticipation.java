package no.mandat.workflow.party;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.ParticipationId;
import no.mandat.workflow.shared.Keyed;
import no.mandat.workflow.shared.Reason;

/**
 * Ends an outsider's participation at once, and says why.
 *
 * @param reason why, at most 2000 characters; the history shows it
 */
public record EndParticipation(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MandateId mandate,
        @NotNull(message = "rule.required") ParticipationId participation,
        @Reason String reason)
        implements Keyed {}
