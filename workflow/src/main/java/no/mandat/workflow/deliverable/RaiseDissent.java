package no.mandat.workflow.deliverable;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import no.mandat.domain.deliverable.DissentKind;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.workflow.shared.Keyed;
import org.jspecify.annotations.Nullable;

/**
 * Differs from what is delivered, or adds something; whoever does signs it by that.
 *
 * @param recommendation from which; none where it is about the whole
 * @param text Markdown
 */
public record RaiseDissent(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") DeliverableId deliverable,
        @NotNull(message = "rule.required") DissentKind kind,
        @Nullable RecommendationId recommendation,

        @NotBlank(message = "rule.required") @Size(max = 20_000, message = "rule.tooLong") String text)
        implements Keyed {}
