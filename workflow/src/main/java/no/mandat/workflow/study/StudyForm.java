package no.mandat.workflow.study;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.study.StudyText;
import no.mandat.workflow.shared.OneLine;
import no.mandat.workflow.shared.OptionalLine;
import org.jspecify.annotations.Nullable;

/**
 * What is filled in about a study that is asked for.
 *
 * @param question what is to be found out, Markdown
 * @param clauses what of the mandate it is for
 * @param provider who is to do it, if that is known
 * @param amount what it costs, in whole kroner
 */
public record StudyForm(
        @OneLine(max = 200) String title,

        @NotBlank(message = "rule.required") @Size(max = StudyForm.LONGEST, message = "rule.tooLong") String question,

        @NotNull(message = "rule.required") @Size(max = 200, message = "rule.tooMany") List<@NotNull(message = "rule.required") ClauseId> clauses,

        @OptionalLine(max = 200) @Nullable String provider,

        @NotNull(message = "rule.required") @Min(value = 0, message = "rule.amount") @Max(value = StudyText.MOST, message = "rule.amount") Long amount) {

    /** How many characters of a question there are at most. */
    public static final int LONGEST = 10_000;

    StudyText says() {
        return new StudyText(
                title.strip(), question.strip(), Set.copyOf(clauses), provider == null ? "" : provider.strip(), amount);
    }
}
