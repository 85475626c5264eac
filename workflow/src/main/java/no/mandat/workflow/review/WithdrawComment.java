package no.mandat.workflow.review;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.CommentId;
import no.mandat.workflow.shared.Keyed;

/** Takes one's own comment back. */
public record WithdrawComment(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") CommentId comment) implements Keyed {}
