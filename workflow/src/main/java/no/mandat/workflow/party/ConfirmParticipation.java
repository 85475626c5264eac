package no.mandat.workflow.party;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.ParticipationId;
import no.mandat.workflow.shared.Keyed;

/** Lets an outsider in: the second key. */
public record ConfirmParticipation(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MandateId mandate,
        @NotNull(message = "rule.required") ParticipationId participation)
        implements Keyed {}
