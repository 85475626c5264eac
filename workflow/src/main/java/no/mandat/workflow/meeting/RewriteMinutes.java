package no.mandat.workflow.meeting;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.MeetingId;
import no.mandat.workflow.shared.Keyed;
import no.mandat.workflow.shared.Reason;

/** Takes circulated minutes back for rewriting. */
public record RewriteMinutes(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MeetingId meeting,
        @Reason String reason)
        implements Keyed {}
