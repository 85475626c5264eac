package no.mandat.workflow.deliverable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.mandat.domain.deliverable.SectionText;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.document.ClassificationForm;
import no.mandat.workflow.shared.OneLine;
import org.jspecify.annotations.Nullable;

/**
 * What is filled in about a section, beside its text.
 *
 * @param summary what a slide says of it, Markdown; may be empty
 * @param clauses what of the mandate it answers
 * @param author who is asked to write it, if somebody is
 * @param due until when, if so
 */
public record SectionForm(
        @OneLine(max = 300) String title,

        @NotNull(message = "rule.required") @Size(max = 2_000, message = "rule.tooLong") String summary,

        @NotNull(message = "rule.required") @Size(max = 200, message = "rule.tooMany") List<@NotNull(message = "rule.required") ClauseId> clauses,

        @Nullable PersonId author,
        @Nullable LocalDate due,
        @NotNull(message = "rule.required") @Valid ClassificationForm classification) {

    /** How many characters of a section's text there are at most: as much as 500 pages. */
    public static final int LONGEST_TEXT = 2_000_000;

    SectionText says() {
        return new SectionText(
                title.strip(), summary.strip(), Set.copyOf(clauses), author, due, classification.classification());
    }
}
