package no.mandat.workflow.contribution;

import jakarta.validation.constraints.NotNull;
import java.nio.ByteBuffer;

/**
 * Hands in a part of a file: {@link no.mandat.workflow.attachment.Attachments#PIECE} bytes, or what is left of it.
 *
 * @param offset how many bytes have come before it
 */
public record PutPart(
        @NotNull(message = "rule.required") UploadAddress at,
        long offset,
        @NotNull(message = "rule.required") ByteBuffer part) {}
