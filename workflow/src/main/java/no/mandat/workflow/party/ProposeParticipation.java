package no.mandat.workflow.party;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.shared.Keyed;

/** Proposes that an outsider takes part: the first key. */
public record ProposeParticipation(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MandateId mandate,
        @NotNull(message = "rule.required") @Valid ParticipationForm form)
        implements Keyed {}
