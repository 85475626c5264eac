package no.mandat.workflow.point;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.workflow.shared.Keyed;

/**
 * Makes a point of its own of a passage of another.
 *
 * @param from its first character in the answer, as browsers count them (UTF-16)
 * @param to the character behind its last
 */
public record TakeOutPassage(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") @Valid SeenPoint point,
        @NotNull(message = "rule.required") QuestionId question,
        int from,
        int to)
        implements Keyed {}
