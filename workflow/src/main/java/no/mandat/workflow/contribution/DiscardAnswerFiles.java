package no.mandat.workflow.contribution;

import jakarta.validation.constraints.NotNull;
import no.mandat.domain.shared.CallId;

/** Throws away all files that are kept with what the actor is about to answer. */
public record DiscardAnswerFiles(
        @NotNull(message = "rule.required") CallId call) {}
