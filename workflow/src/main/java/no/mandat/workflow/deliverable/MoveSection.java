package no.mandat.workflow.deliverable;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.SectionId;
import no.mandat.workflow.shared.Keyed;
import org.jspecify.annotations.Nullable;

/**
 * Puts a section elsewhere, with those below it.
 *
 * @param after which it follows; none puts it first
 * @param level how deep it stands then, from 1
 */
public record MoveSection(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") SectionId section,
        @Nullable SectionId after,

        @Min(value = 1, message = "rule.required") @Max(value = 3, message = "rule.required") int level)
        implements Keyed {}
