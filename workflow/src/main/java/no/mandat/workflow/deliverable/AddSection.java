package no.mandat.workflow.deliverable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.SectionId;
import no.mandat.workflow.shared.Keyed;
import org.jspecify.annotations.Nullable;

/**
 * Adds a section.
 *
 * @param after which it follows; none puts it first
 * @param level how deep it stands, from 1
 * @param text Markdown; may be empty
 */
public record AddSection(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") DeliverableId deliverable,
        @Nullable SectionId after,

        @Min(value = 1, message = "rule.required") @Max(value = 3, message = "rule.required") int level,

        @NotNull(message = "rule.required") @Valid SectionForm form,

        @NotNull(message = "rule.required") @Size(max = SectionForm.LONGEST_TEXT, message = "rule.tooLong") String text)
        implements Keyed {}
