package no.mandat.workflow.communication;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.CommunicationId;
import no.mandat.workflow.shared.Keyed;
import no.mandat.workflow.shared.Reason;

/** Gives an item up. */
public record DropCommunication(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") CommunicationId communication,
        @Reason String reason)
        implements Keyed {}
