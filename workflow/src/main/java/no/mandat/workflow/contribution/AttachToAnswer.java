package no.mandat.workflow.contribution;

import jakarta.validation.constraints.NotNull;
import no.mandat.domain.shared.CallId;
import no.mandat.workflow.attachment.ReceivedFile;

/** Keeps a file that was received with what the actor is about to answer. */
public record AttachToAnswer(
        @NotNull(message = "rule.required") CallId call,
        @NotNull(message = "rule.required") ReceivedFile file) {}
