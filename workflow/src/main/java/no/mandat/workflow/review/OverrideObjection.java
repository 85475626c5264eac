package no.mandat.workflow.review;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.CommentId;
import no.mandat.workflow.shared.Keyed;
import no.mandat.workflow.shared.Reason;

/** Lets a text go on although somebody objects. */
public record OverrideObjection(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") CommentId comment,
        @Reason String reason)
        implements Keyed {}
