package no.mandat.workflow.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import no.mandat.domain.shared.CommentId;
import no.mandat.workflow.shared.Keyed;

/**
 * Answers in the thread of a comment.
 *
 * @param text Markdown
 */
public record ReplyToComment(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") CommentId comment,

        @NotBlank(message = "rule.required") @Size(max = CommentForm.LONGEST, message = "rule.tooLong") String text)
        implements Keyed {}
