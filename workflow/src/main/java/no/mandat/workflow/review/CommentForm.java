package no.mandat.workflow.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import no.mandat.domain.review.Anchor;
import no.mandat.domain.review.CommentKind;
import no.mandat.domain.review.CommentText;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.domain.shared.SectionId;
import org.jspecify.annotations.Nullable;

/**
 * What is filled in to comment.
 *
 * @param section which section it is on, where it is on one
 * @param recommendation which recommendation, where it is on one
 * @param passage which words of the section, where it is on some
 * @param text Markdown; a suggestion may do without
 * @param replacement what shall stand there, of a suggestion; nothing where the passage shall go
 * @param wayOut what would resolve it, of an objection
 */
public record CommentForm(
        @NotNull(message = "rule.required") CommentKind kind,
        @Nullable SectionId section,
        @Nullable RecommendationId recommendation,
        @Valid @Nullable Passage passage,

        @Size(max = CommentForm.LONGEST, message = "rule.tooLong") @Nullable String text,

        @Size(max = Anchor.LONGEST, message = "rule.tooLong") @Nullable String replacement,

        @Size(max = CommentForm.LONGEST, message = "rule.tooLong") @Nullable String wayOut) {

    /** How many characters of a text there are at most. */
    public static final int LONGEST = 5_000;

    /**
     * Words of a section's plain text.
     *
     * @param from how many characters stand before them
     */
    public record Passage(
            @PositiveOrZero(message = "rule.number") int from,

            @NotBlank(message = "rule.required") @Size(max = Anchor.LONGEST, message = "rule.tooLong") String quote) {}

    /** A remark on a passage. */
    public static CommentForm remark(SectionId section, Passage passage, String text) {
        return new CommentForm(CommentKind.REMARK, section, null, passage, text, null, null);
    }

    CommentText says() {
        return new CommentText(kind, text, replacement, wayOut);
    }
}
