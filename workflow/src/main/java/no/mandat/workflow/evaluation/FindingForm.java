package no.mandat.workflow.evaluation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import no.mandat.domain.evaluation.FindingKind;
import no.mandat.domain.evaluation.FindingText;
import no.mandat.domain.shared.ClauseId;

/**
 * What is filled in about a finding.
 *
 * @param text Markdown
 * @param clauses what of the mandate it is about
 * @param carry whether it is meant for the mandate that comes next
 */
public record FindingForm(
        @NotNull(message = "rule.required") FindingKind kind,

        @NotBlank(message = "rule.required") @Size(max = FindingForm.LONGEST, message = "rule.tooLong") String text,

        @NotNull(message = "rule.required") @Size(max = 200, message = "rule.tooMany") List<@NotNull(message = "rule.required") ClauseId> clauses,

        boolean carry) {

    /** How many characters of a finding there are at most. */
    public static final int LONGEST = 5_000;

    FindingText says() {
        return new FindingText(kind, text.strip(), Set.copyOf(clauses), carry);
    }
}
