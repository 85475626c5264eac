package no.mandat.workflow.review;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import no.mandat.domain.review.Verdict;
import no.mandat.domain.shared.ReviewId;
import no.mandat.workflow.shared.Keyed;
import org.jspecify.annotations.Nullable;

/**
 * Says what one thinks of the text.
 *
 * @param hash of the revision on the screen
 * @param text Markdown; needed unless one endorses it
 */
public record GiveVerdict(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") ReviewId review,
        @NotNull(message = "rule.required") Verdict verdict,

        @Size(max = CommentForm.LONGEST, message = "rule.tooLong") @Nullable String text,

        @NotNull(message = "rule.required") String hash)
        implements Keyed {}
