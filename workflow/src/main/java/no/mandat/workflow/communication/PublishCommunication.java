package no.mandat.workflow.communication;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import no.mandat.domain.shared.CommunicationId;
import no.mandat.workflow.shared.Keyed;
import no.mandat.workflow.shared.WebAddress;
import org.jspecify.annotations.Nullable;

/** Says when an item went out, and where it can be seen. */
public record PublishCommunication(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") CommunicationId communication,
        @NotNull(message = "rule.required") Instant when,
        @WebAddress(optional = true) @Nullable String link)
        implements Keyed {}
