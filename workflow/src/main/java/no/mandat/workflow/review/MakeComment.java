package no.mandat.workflow.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.workflow.shared.Keyed;

/**
 * Comments on the last revision of a text.
 *
 * @param hash of the revision on the screen
 */
public record MakeComment(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") DeliverableId deliverable,
        @NotNull(message = "rule.required") String hash,
        @NotNull(message = "rule.required") @Valid CommentForm form)
        implements Keyed {}
