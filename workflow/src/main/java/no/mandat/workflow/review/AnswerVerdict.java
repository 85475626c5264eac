package no.mandat.workflow.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import no.mandat.domain.shared.ReviewId;
import no.mandat.workflow.shared.Keyed;

/**
 * Answers somebody who asks for changes.
 *
 * @param number the verdict's
 * @param text Markdown
 */
public record AnswerVerdict(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") ReviewId review,
        int number,

        @NotBlank(message = "rule.required") @Size(max = CommentForm.LONGEST, message = "rule.tooLong") String text)
        implements Keyed {}
