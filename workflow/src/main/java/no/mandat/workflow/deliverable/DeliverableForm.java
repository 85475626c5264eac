package no.mandat.workflow.deliverable;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import no.mandat.domain.deliverable.DeliverableText;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.shared.OneLine;
import no.mandat.workflow.shared.OptionalLine;

/**
 * What is filled in about a deliverable.
 *
 * @param language of its text: {@code nb}, {@code nn} or {@code en}
 * @param summary Markdown; may be empty
 * @param receiver whom it is for; may be empty
 * @param clauses of the mandate that ask for it
 * @param editors members of the group who write it as well
 */
public record DeliverableForm(
        @NotNull(message = "rule.required") DeliverableKind kind,

        @OneLine(max = DeliverableForm.LONGEST_TITLE) String title,

        @NotNull(message = "rule.required") @Pattern(regexp = "nb|nn|en", message = "rule.required") String language,

        @NotNull(message = "rule.required") @Size(max = DeliverableForm.LONGEST_SUMMARY, message = "rule.tooLong") String summary,

        @NotNull(message = "rule.required") @OptionalLine(max = DeliverableForm.LONGEST_TITLE)
        String receiver,

        @NotNull(message = "rule.required") @Size(max = 200, message = "rule.tooMany") List<@NotNull(message = "rule.required") ClauseId> clauses,

        @NotNull(message = "rule.required") @Size(max = 200, message = "rule.tooMany") List<@NotNull(message = "rule.required") PersonId> editors) {

    /** How many characters of a title there are at most. */
    public static final int LONGEST_TITLE = 300;

    /** How many of a summary. */
    public static final int LONGEST_SUMMARY = 10_000;

    DeliverableText says() {
        return new DeliverableText(
                kind,
                title.strip(),
                language,
                summary.strip(),
                receiver.strip(),
                Set.copyOf(clauses),
                Set.copyOf(editors));
    }
}
