package no.mandat.workflow.review;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.CommentId;
import no.mandat.workflow.shared.Keyed;

/** Says that there is nothing more to do about a comment. */
public record ResolveComment(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") CommentId comment) implements Keyed {}
