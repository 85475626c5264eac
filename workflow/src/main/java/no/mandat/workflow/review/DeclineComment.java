package no.mandat.workflow.review;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.CommentId;
import no.mandat.workflow.shared.Keyed;
import no.mandat.workflow.shared.Reason;

/** Doesn't follow a comment. */
public record DeclineComment(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") CommentId comment,
        @Reason String reason)
        implements Keyed {}
