package no.mandat.workflow.deliverable;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import no.mandat.domain.shared.SectionId;
import no.mandat.workflow.shared.Keyed;

/**
 * Writes the text of a section.
 *
 * @param version the version that the screen showed
 * @param text Markdown
 */
public record WriteSection(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") SectionId section,
        int version,

        @NotNull(message = "rule.required") @Size(max = SectionForm.LONGEST_TEXT, message = "rule.tooLong") String text)
        implements Keyed {}
