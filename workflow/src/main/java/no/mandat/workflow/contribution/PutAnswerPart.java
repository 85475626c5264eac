package no.mandat.workflow.contribution;

import jakarta.validation.constraints.NotNull;
import java.nio.ByteBuffer;

/**
 * Hands in a part of a file that goes with an answer: {@link no.mandat.workflow.attachment.Attachments#PIECE} bytes, or what is left of it.
 *
 * @param offset how many bytes have come before it
 */
public record PutAnswerPart(
        @NotNull(message = "rule.required") AnswerUpload at,
        long offset,
        @NotNull(message = "rule.required") ByteBuffer part) {}
