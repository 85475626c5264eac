package no.mandat.workflow.contribution;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.CallId;

/** Throws away a file that is kept with what the actor is about to answer. */
public record DetachFromAnswer(
        @NotNull(message = "rule.required") CallId call,
        @NotNull(message = "rule.required") UUID file) {}
