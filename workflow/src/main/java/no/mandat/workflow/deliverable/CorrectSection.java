package no.mandat.workflow.deliverable;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.SectionId;
import no.mandat.workflow.shared.Keyed;
import org.jspecify.annotations.Nullable;

/**
 * Corrects the language of a section of what was approved.
 *
 * @param version of the corrections that the screen showed; none where nothing was corrected yet
 * @param text Markdown, all of it
 */
public record CorrectSection(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") DeliverableId deliverable,
        @Nullable Integer version,
        @NotNull(message = "rule.required") SectionId section,

        @NotBlank(message = "rule.required") @Size(max = SectionForm.LONGEST_TEXT, message = "rule.tooLong") String text)
        implements Keyed {}
