package no.mandat.workflow.contribution;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.CallId;
import no.mandat.workflow.shared.Keyed;

/** Reminds those who haven't answered a call. */
public record RemindOfCall(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") CallId call) implements Keyed {}
