package no.mandat.workflow.contribution;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.contribution.Question;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.contribution.QuestionKind;
import no.mandat.domain.contribution.Scale;
import no.mandat.domain.contribution.Translated;
import no.mandat.domain.shared.ClauseId;

/**
 * A question of a call, as it is filled in.
 *
 * @param required whether it must be answered
 * @param limit the most characters of an answer in words
 * @param choices what can be chosen; what is empty is left out
 * @param highest the last number of a scale
 * @param low what 1 means on it, if that is said
 * @param high what the last number means on it, if that is said
 * @param clauses what of the mandate it asks about
 */
public record QuestionForm(
        @NotNull(message = "rule.required") QuestionId id,
        @NotNull(message = "rule.required") QuestionKind kind,

        @NotNull(message = "rule.required") @Texts(max = QuestionForm.LONGEST_TEXT)
        Translated text,

        @NotNull(message = "rule.required") @Texts(max = QuestionForm.LONGEST_HELP)
        Translated help,

        boolean required,

        @Min(value = 1, message = "rule.number") @Max(value = Question.HIGHEST_LIMIT, message = "rule.number") int limit,

        @NotNull(message = "rule.required") @Size(max = 50, message = "rule.tooMany") List<@Texts(max = QuestionForm.LONGEST_CHOICE, line = true) Translated> choices,

        @Min(value = Scale.FEWEST, message = "rule.number") @Max(value = Scale.MOST, message = "rule.number") int highest,

        @NotNull(message = "rule.required") @Texts(max = QuestionForm.LONGEST_END, line = true)
        Translated low,

        @NotNull(message = "rule.required") @Texts(max = QuestionForm.LONGEST_END, line = true)
        Translated high,

        @NotNull(message = "rule.required") @Size(max = 200, message = "rule.tooMany") List<ClauseId> clauses) {

    /** How many characters of a question there are at most. */
    public static final int LONGEST_TEXT = 1_000;

    /** Of what helps to answer it. */
    public static final int LONGEST_HELP = 2_000;

    /** Of what can be chosen. */
    public static final int LONGEST_CHOICE = 300;

    /** Of what an end of a scale means. */
    public static final int LONGEST_END = 100;

    /** What a form for that question begins with. */
    public static QuestionForm of(Question question) {
        return new QuestionForm(
                question.id(),
                question.kind(),
                question.text(),
                question.help(),
                question.required(),
                question.limit(),
                question.choices(),
                question.scale().highest(),
                question.scale().low(),
                question.scale().high(),
                question.clauses());
    }

    /** The same, for another call. */
    QuestionForm anew(Set<ClauseId> known) {
        return new QuestionForm(
                new QuestionId(UUID.randomUUID()),
                kind,
                text,
                help,
                required,
                limit,
                choices,
                highest,
                low,
                high,
                clauses.stream().filter(known::contains).toList());
    }

    Question question() {
        return new Question(
                id,
                kind,
                text,
                help,
                required,
                limit,
                choices.stream().filter(choice -> !choice.isEmpty()).toList(),
                new Scale(highest, low, high),
                clauses.stream().distinct().toList());
    }
}
