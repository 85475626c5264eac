package no.mandat.workflow.review;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.CommentId;
import no.mandat.workflow.shared.Keyed;

/** Takes a suggestion into the text, or says that a remark was followed. */
public record AcceptComment(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") CommentId comment) implements Keyed {}
