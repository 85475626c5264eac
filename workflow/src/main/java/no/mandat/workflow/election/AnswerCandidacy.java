package no.mandat.workflow.election;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import no.mandat.domain.shared.ElectionId;
import no.mandat.workflow.shared.Keyed;
import org.jspecify.annotations.Nullable;

/**
 * Says whether one stands.
 *
 * @param statement what one wants to tell the group, in Markdown, at most 4000 characters
 */
public record AnswerCandidacy(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") ElectionId election,
        boolean stands,

        @Nullable @Size(max = 4000, message = "rule.tooLong") String statement)
        implements Keyed {}
