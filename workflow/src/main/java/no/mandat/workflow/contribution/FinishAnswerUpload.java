package no.mandat.workflow.contribution;

import jakarta.validation.constraints.NotNull;
import no.mandat.workflow.attachment.ReceivedFile;

/**
 * Lets a file that has come in all its parts go with what the actor is about to answer.
 *
 * @param file what it is found to be: looked through as any other
 */
public record FinishAnswerUpload(
        @NotNull(message = "rule.required") AnswerUpload at,
        @NotNull(message = "rule.required") ReceivedFile file) {}
