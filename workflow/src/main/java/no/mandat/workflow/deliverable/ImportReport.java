package no.mandat.workflow.deliverable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.PictureId;
import no.mandat.workflow.attachment.ReceivedFile;
import no.mandat.workflow.shared.Keyed;
import no.mandat.workflow.shared.OneLine;

/**
 * Adds behind all sections of a deliverable what was read from a document.
 *
 * @param summary that of the deliverable, where it has none; may be empty
 * @param pictures those that the texts show
 */
public record ImportReport(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") DeliverableId deliverable,

        @NotNull(message = "rule.required") @Size(max = DeliverableForm.LONGEST_SUMMARY, message = "rule.tooLong") String summary,

        @NotNull(message = "rule.required") @Size(max = SectionService.MOST, message = "rule.tooMany") List<@NotNull(message = "rule.required") @Valid Part> sections,

        @NotNull(message = "rule.required") @Size(max = PictureService.MOST, message = "rule.tooMany") List<@NotNull(message = "rule.required") @Valid Shown> pictures)
        implements Keyed {

    /**
     * A section.
     *
     * @param level how deep it stands, from 1
     * @param text Markdown; may be empty
     */
    public record Part(
            @Min(value = 1, message = "rule.required") @Max(value = 3, message = "rule.required") int level,

            @OneLine(max = 300) String title,

            @NotNull(message = "rule.required") @Size(max = SectionForm.LONGEST_TEXT, message = "rule.tooLong") String text) {}

    /**
     * A picture.
     *
     * @param named by which id the texts speak of it
     */
    public record Shown(
            @NotNull(message = "rule.required") PictureId named,
            @NotNull(message = "rule.required") ReceivedFile file) {}
}
