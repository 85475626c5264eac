package no.mandat.workflow.contribution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import no.mandat.domain.shared.CallId;

/**
 * Begins to hand in a file that goes with what the actor is about to answer, part by part; or goes on with one of which a part has come.
 */
public record UploadToAnswer(
        @NotNull(message = "rule.required") CallId call,
        @NotNull(message = "rule.required") @Valid ComingFile file) {}
