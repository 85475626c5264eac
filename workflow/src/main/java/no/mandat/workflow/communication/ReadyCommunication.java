package no.mandat.workflow.communication;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.CommunicationId;
import no.mandat.workflow.shared.Keyed;

/** Says that an item can go out as the screen showed it. */
public record ReadyCommunication(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") CommunicationId communication,
        int version)
        implements Keyed {}
