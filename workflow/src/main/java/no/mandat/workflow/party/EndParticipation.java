package no.mandat.workflow.party;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.ParticipationId;
import no.mandat.workflow.shared.Keyed;

/**
 * Ends an outsider's participation at once, and says why.
 *
 * @param reason why, at most 2000 characters; the history shows it
 */
public record EndParticipation(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MandateId mandate,
        @NotNull(message = "rule.required") ParticipationId participation,

        @NotBlank(message = "rule.required") @Size(max = 2000, message = "rule.tooLong") String reason)
        implements Keyed {}
