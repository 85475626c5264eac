package no.mandat.web.contribution;

import java.util.List;
import java.util.stream.IntStream;
import no.mandat.domain.contribution.Question;
import no.mandat.domain.contribution.QuestionKind;

/** What there is to choose in answer to a question: its choices, by their places from 0 on, or the numbers of its scale. */
public final class QuestionChoices {

    private QuestionChoices() {}

    /** All there is, in its order; nothing where one writes. */
    public static List<Integer> of(Question question) {
        return question.kind() == QuestionKind.SCALE
                ? IntStream.rangeClosed(1, question.scale().highest()).boxed().toList()
                : IntStream.range(0, question.choices().size()).boxed().toList();
    }

    /** Whether one can say instead that one doesn't answer, for what is chosen among one alone can't be un-chosen. */
    public static boolean canBeLeft(Question question) {
        return !question.required()
                && (question.kind() == QuestionKind.SINGLE_CHOICE || question.kind() == QuestionKind.SCALE);
    }

    /** One of them in a language: "Ja", "2", or "5 – svært viktig" where it is said what the end of a scale means. */
    public static String words(Question question, String language, int value) {
        if (question.kind() != QuestionKind.SCALE) {
            return question.choices().get(value).in(language);
        }
        var scale = question.scale();
        var end = value == 1 ? scale.low() : scale.high();
        boolean isEnd = value == 1 || value == scale.highest();
        return isEnd && end.has(language) ? value + " – " + end.in(language) : Integer.toString(value);
    }
}
