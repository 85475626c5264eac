package no.mandat.workflow.communication;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.CommunicationId;
import no.mandat.workflow.shared.Keyed;

/** Says an item otherwise. */
public record EditCommunication(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") CommunicationId communication,
        int version,
        @NotNull(message = "rule.required") @Valid CommunicationForm form)
        implements Keyed {}
