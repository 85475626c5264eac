package no.mandat.workflow.communication;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.shared.Keyed;

/** Adds an item to the communications plan of a mandate. */
public record PlanCommunication(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MandateId mandate,
        @NotNull(message = "rule.required") @Valid CommunicationForm form)
        implements Keyed {}
