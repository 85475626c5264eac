package no.mandat.workflow.contribution;

import jakarta.validation.constraints.NotNull;
import no.mandat.workflow.attachment.ReceivedFile;

/**
 * Lets a file that has come in all its parts go with its draft.
 *
 * @param file what it is found to be: looked through as any other
 */
public record FinishUpload(
        @NotNull(message = "rule.required") UploadAddress at,
        @NotNull(message = "rule.required") ReceivedFile file) {}
